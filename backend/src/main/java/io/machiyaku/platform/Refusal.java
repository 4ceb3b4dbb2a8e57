package io.machiyaku.platform;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * One rule that said no: which one, the words it needs to explain itself, and, where a date solves it, the first
 * possible day. The sentence for people is made from {@code words} in the reader's language (refusals_*.properties).
 */
public record Refusal(RefusalCode rule, Map<String, Object> words, LocalDate possibleFrom) {

    public Refusal {
        words = Map.copyOf(words);
    }

    public static Refusal of(RefusalCode rule) {
        return new Refusal(rule, Map.of(), null);
    }

    public static Refusal of(RefusalCode rule, Map<String, Object> words) {
        return new Refusal(rule, words, null);
    }

    public Refusal from(LocalDate day) {
        return new Refusal(rule, words, day);
    }

    /** The same without times of day. */
    Refusal byDayOnly() {
        Map<String, Object> days = new HashMap<>(words);
        days.replaceAll((name, word) -> word instanceof LocalDateTime time ? time.toLocalDate() : word);
        return new Refusal(rule, days, possibleFrom);
    }

    public String code() {
        return rule.code();
    }
}
