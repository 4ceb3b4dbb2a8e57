package io.machiyaku.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;

/** The operations of the API, read from the contract that the running server publishes. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static List<Operation> known;

    private Contract() {}

    /** A path, query, header or cookie value of an operation. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** {@code body}: the schema of the JSON it takes, or null where it takes none. */
    record Operation(String method, String path, List<Parameter> parameters, JsonNode body, JsonNode root) {

        String name() {
            return method + " " + path;
        }

        List<Parameter> in(String place) {
            return parameters.stream().filter(p -> p.in().equals(place)).toList();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static synchronized List<Operation> operations() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    /** The names of everything that is sent or answered. */
    static Set<String> schemas() {
        var names = new TreeSet<String>();
        published().path("components").path("schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The statuses that the operation says it may answer with. */
    static Set<String> answersOf(Operation operation) {
        var answers = new TreeSet<String>();
        operation
                .root()
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .fieldNames()
                .forEachRemaining(answers::add);
        return answers;
    }

    private static JsonNode published() {
        return json(RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<Operation> read() {
        JsonNode root = published();
        var operations = new ArrayList<Operation>();
        root.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(path.getKey(), path.getValue(), entry.getKey(), root));
                    }
                }));
        return List.copyOf(operations);
    }

    private static Operation operation(String path, JsonNode item, String method, JsonNode root) {
        var parameters = new ArrayList<Parameter>();
        for (JsonNode among : List.of(item.path("parameters"), item.path(method).path("parameters"))) {
            among.forEach(p -> parameters.add(new Parameter(
                    p.get("name").asText(),
                    p.get("in").asText(),
                    p.path("required").asBoolean(),
                    resolve(p.get("schema"), root))));
        }
        JsonNode body = item.path(method).path("requestBody").path("content").path("application/json");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                body.isMissingNode() ? null : resolve(body.get("schema"), root),
                root);
    }

    /** The schema itself where only a reference to it is given. */
    static JsonNode resolve(JsonNode schema, JsonNode root) {
        if (schema.has("$ref")) {
            return resolve(root.at(schema.get("$ref").asText().substring(1)), root);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode option : schema.path(choice)) {
                if (!"null".equals(option.path("type").asText())) {
                    return resolve(option, root);
                }
            }
        }
        return schema;
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
