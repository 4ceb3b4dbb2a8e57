package io.machiyaku.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields whose shape is wrong in a way that bean validation cannot see. Becomes 400 with every such field named. */
public final class Invalid extends RuntimeException {

    /** One field, the rule it breaks and the words its sentence needs. */
    public record Field(String name, RefusalCode rule, Map<String, Object> words) {

        public Field {
            words = Map.copyOf(words);
        }

        public Field(String name, RefusalCode rule) {
            this(name, rule, Map.of());
        }
    }

    private final transient List<Field> fields;

    public Invalid(List<Field> fields) {
        super(
                fields.stream()
                        .map(field -> field.name() + " " + field.rule().code())
                        .collect(Collectors.joining(", ")),
                null,
                false,
                false);
        this.fields = List.copyOf(fields);
    }

    public Invalid(String field, RefusalCode rule, Map<String, Object> words) {
        this(List.of(new Field(field, rule, words)));
    }

    public Invalid(String field, RefusalCode rule) {
        this(field, rule, Map.of());
    }

    public List<Field> fields() {
        return fields;
    }
}
