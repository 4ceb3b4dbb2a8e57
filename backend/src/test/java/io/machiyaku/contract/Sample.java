package io.machiyaku.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.machiyaku.testsupport.TestClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Requests of the right shape for any operation, made from the contract alone. */
final class Sample {

    static final Function<String, UUID> NOBODYS_IDS = name -> UUID.randomUUID();

    /** A request: the path with its parameters filled in, query values by name, and the body or null. */
    record Request(String path, Map<String, Object> query, Object body) {}

    /** On which everything happens: the day of the slots of {@link FilledTenant}, so that who asks for it could see them. */
    static final LocalDate DAY = TestClock.today().plusDays(7);

    private static final int DEEPEST = 6;

    private final Function<String, UUID> ids;
    private final BiFunction<String, JsonNode, Object> others;

    private Sample(Function<String, UUID> ids, BiFunction<String, JsonNode, Object> others) {
        this.ids = ids;
        this.others = others;
    }

    /** With these ids by the name of the parameter or field. */
    static Request of(Contract.Operation operation, Function<String, UUID> ids) {
        return new Sample(ids, (name, schema) -> null).request(operation);
    }

    /** {@code others} may give any value its own way; null: as usual. */
    static Request of(
            Contract.Operation operation, Function<String, UUID> ids, BiFunction<String, JsonNode, Object> others) {
        return new Sample(ids, others).request(operation);
    }

    /** The names of all ids that the operation takes. */
    static Set<String> idsOf(Contract.Operation operation) {
        var names = new LinkedHashSet<String>();
        of(operation, name -> {
            names.add(name);
            return UUID.randomUUID();
        });
        return names;
    }

    private Request request(Contract.Operation operation) {
        String path = operation.path();
        for (var parameter : operation.in("path")) {
            path = path.replace(
                    "{" + parameter.name() + "}",
                    encoded(value(parameter.name(), parameter.schema(), operation.root(), 0)));
        }
        Map<String, Object> query = new LinkedHashMap<>();
        operation
                .in("query")
                .forEach(parameter ->
                        query.put(parameter.name(), value(parameter.name(), parameter.schema(), operation.root(), 0)));
        Object body = operation.body() == null ? null : value("body", operation.body(), operation.root(), 0);
        return new Request(path, query, body);
    }

    /** As it stands in an address, which must not become too long. */
    static String encoded(Object value) {
        String text = String.valueOf(value);
        String beginning = text.substring(0, Math.min(text.length(), 40));
        return URLEncoder.encode(beginning, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Object value(String name, JsonNode unresolved, JsonNode root, int depth) {
        JsonNode schema = Contract.resolve(unresolved, root);
        Object own = others.apply(name, schema);
        if (own != null) {
            return own;
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        return switch (type(schema)) {
            case "object" -> object(schema, root, depth);
            case "array" -> depth > DEEPEST ? List.of() : listOf(value(name, schema.path("items"), root, depth + 1));
            case "integer", "number" ->
                "version".equals(name) ? 0 : Math.max(1, schema.path("minimum").asLong(1));
            case "boolean" -> "accepted".equals(name);
            default -> text(name, schema);
        };
    }

    private static List<Object> listOf(Object one) {
        var list = new ArrayList<>();
        list.add(one);
        return list;
    }

    private Object object(JsonNode schema, JsonNode root, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (depth <= DEEPEST) {
            schema.path("properties")
                    .fields()
                    .forEachRemaining(p -> values.put(p.getKey(), value(p.getKey(), p.getValue(), root, depth + 1)));
        }
        return values;
    }

    private Object text(String name, JsonNode schema) {
        String format = schema.path("format").asText();
        return switch (format) {
            case "uuid" -> ids.apply(name).toString();
            case "date" -> name.startsWith("birth") ? "1950-01-01" : DAY.toString();
            case "date-time" -> dateTime(name, schema);
            default -> plain(name);
        };
    }

    private static String dateTime(String name, JsonNode schema) {
        if (schema.path("examples").path(0).asText().endsWith("Z")) {
            return DAY + "T00:00:00Z";
        }
        return name.startsWith("ends") ? DAY + "T11:00:00" : DAY + "T10:00:00";
    }

    /** Texts that pass the checks of shape, so that the request reaches the rules. */
    private static String plain(String name) {
        return switch (name) {
            case "month" -> YearMonth.from(DAY).toString();
            case "postcode" -> "100-0001";
            case "phone" -> "03-1234-5678";
            case "email" -> "a@example.jp";
            case "number", "code", "voucherNumber" -> "1234567890";
            // With a wrong check digit: nothing here shall make a tenant that other tests want to make.
            case "municipalityCode" -> "131017";
            case "familyNameKana", "givenNameKana" -> "タムラ";
            case "language" -> "ja";
            case "slug", "site" -> "nowhere";
            default -> "text";
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!"null".equals(one.asText())) {
                return one.asText();
            }
        }
        return "string";
    }
}
