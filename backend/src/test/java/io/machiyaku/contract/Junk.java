package io.machiyaku.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that nobody sane sends, some of the right type and some not. */
final class Junk {

    private static final List<Object> ANYTHING = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udfff x",
            "💉",
            "﷽".repeat(50),
            "x".repeat(20_000),
            "' or 1=1 --",
            "../../etc/passwd",
            "%s%n${jndi:ldap://x}",
            "\u202e\u200b\ufeff",
            "=1+1",
            "NaN",
            "null",
            "-1",
            "1e400",
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "9999-12-31T23:59:59.999999999",
            "+999999999-12-31T00:00:00",
            "+1000000000-12-31T23:59:59Z",
            -1,
            0,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            1e300,
            0.5,
            true,
            List.of(),
            List.of(List.of(List.of())),
            Map.of(),
            Map.of("\u0000", "\u0000"));

    private static final Map<String, List<Object>> FITTING = Map.of(
            "uuid", List.of("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
            "date", List.of("0001-01-01", "9999-12-31", "2024-02-29", "1582-10-10", "-4713-01-01", "+300000-01-01"),
            "date-time",
                    List.of(
                            "0001-01-01T00:00:00",
                            "9999-12-31T23:59:59",
                            "2026-12-01T10:00:00.123456789",
                            "+294277-01-01T00:00:00",
                            "+294277-01-01T00:00:00Z",
                            "-1000000000-01-01T00:00:00Z"));

    private final Random random;

    Junk(long seed) {
        random = new Random(seed);
    }

    /** Now and then junk, else null: then the usual value is taken. */
    Object instead(String name, JsonNode schema) {
        return switch (random.nextInt(4)) {
            case 0 -> ANYTHING.get(random.nextInt(ANYTHING.size()));
            case 1 -> {
                var fitting = FITTING.getOrDefault(schema.path("format").asText(), List.of());
                yield fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
            }
            default -> null;
        };
    }

    Object anything() {
        return ANYTHING.get(random.nextInt(ANYTHING.size()));
    }

    /** The body as it is, or with a field too many, or something else altogether. */
    Object spoilt(Object body) {
        return switch (random.nextInt(10)) {
            case 0 -> anything();
            case 1 -> {
                Map<Object, Object> more = new HashMap<>(Map.of("surprise", anything()));
                if (body instanceof Map<?, ?> fields) {
                    more.putAll(fields);
                }
                yield more;
            }
            default -> body;
        };
    }

    long number(int below) {
        return random.nextInt(below);
    }
}
