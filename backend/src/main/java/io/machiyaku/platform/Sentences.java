package io.machiyaku.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns refusals and problems into sentences for people, in Japanese or English. */
@ApplicationScoped
public class Sentences {

    private static final List<String> BUNDLES = List.of("refusals", "problems");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter JAPANESE_DAY = DateTimeFormatter.ofPattern("y年M月d日(E)", Locale.JAPANESE);

    /** Noon is 午後0時00分, half past midnight 午前0時30分: "12" says either to one reader or another. */
    private static final DateTimeFormatter JAPANESE_TIME =
            DateTimeFormatter.ofPattern("M月d日(E) aK時mm分", Locale.JAPANESE);

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    public String of(Refusal refusal, Locale locale) {
        return of(refusal.code(), refusal.words(), locale);
    }

    public String of(String code, Map<String, ?> words, Locale locale) {
        Locale known = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
        Object special = words.get("case");
        String sentence = special == null ? null : find(code + "." + special, known);
        if (sentence == null) {
            sentence = find(code, known);
        }
        if (sentence == null) {
            throw new IllegalStateException("No sentence for " + code + " in " + known);
        }
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(word(words.get(found.group(1)), known)));
    }

    private static String find(String code, Locale locale) {
        for (String bundle : BUNDLES) {
            try {
                ResourceBundle sentences = ResourceBundle.getBundle(
                        bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
                if (sentences.containsKey(code)) {
                    return sentences.getString(code);
                }
            } catch (MissingResourceException missing) {
                throw new IllegalStateException("Sentences are missing: " + bundle + " " + locale, missing);
            }
        }
        return null;
    }

    private static String word(Object value, Locale locale) {
        boolean english = locale == Locale.ENGLISH;
        return switch (value) {
            case null -> "";
            case LocalDate day -> format(english ? ENGLISH_DAY : JAPANESE_DAY, day);
            case LocalDateTime time -> format(english ? ENGLISH_TIME : JAPANESE_TIME, time);
            default -> value.toString();
        };
    }

    private static String format(DateTimeFormatter formatter, TemporalAccessor time) {
        return formatter.format(time);
    }
}
