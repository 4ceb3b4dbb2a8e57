package io.machiyaku.platform;

import java.util.Map;

/** A field whose shape is wrong in a way that bean validation cannot see. Becomes 400 with the field named. */
public final class Invalid extends RuntimeException {

    private final String field;
    private final transient RefusalCode rule;
    private final transient Map<String, Object> words;

    public Invalid(String field, RefusalCode rule, Map<String, Object> words) {
        super(field + " " + rule.code(), null, false, false);
        this.field = field;
        this.rule = rule;
        this.words = Map.copyOf(words);
    }

    public Invalid(String field, RefusalCode rule) {
        this(field, rule, Map.of());
    }

    public String field() {
        return field;
    }

    public RefusalCode rule() {
        return rule;
    }

    public Map<String, Object> words() {
        return words;
    }
}
