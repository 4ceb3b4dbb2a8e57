package io.machiyaku.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.machiyaku.contract.Contract.Operation;
import io.machiyaku.contract.RawCall.Answer;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds at every operation of the contract, whatever comes to its door. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EveryDoorTest {

    /** What is the same for all: the board of free seats, a second old at most, and the public keys. */
    private static final Set<String> MAY_BE_KEPT =
            Set.of("GET /api/sites/{slug}/availability", "GET /api/auth/jwks.json");

    private static final String JSON = "application/json";

    /** What is behind the doors is the same for all of these tests. */
    private static FilledTenant all;

    private final City city;
    private final ObjectMapper json = new ObjectMapper();
    private Visitors visitors;

    EveryDoorTest(City city) {
        this.city = city;
    }

    @BeforeEach
    void fill() {
        if (all == null) {
            all = FilledTenant.in(city);
        }
        visitors = new Visitors(all);
    }

    @Test
    void answers_are_those_of_the_contract_and_nobody_keeps_them() {
        walk(operation -> visitors.usual(operation).send(), (operation, answer) -> {
            boolean declared =
                    answer.status() >= 300 || Contract.answersOf(operation).contains("" + answer.status());
            boolean kept = !answer.headers().getOrDefault("cache-control", "").contains("no-store");
            return declared && answer.status() < 500 && kept == MAY_BE_KEPT.contains(operation.name());
        });
    }

    @Test
    void a_field_that_is_there_twice_is_a_bad_request() {
        for (boolean everywhere : new boolean[] {false, true}) {
            walk(
                    operation -> hasFields(operation)
                            ? to(operation, "")
                                    .body(JSON, twice(body(operation), everywhere))
                                    .send()
                            : null,
                    (operation, answer) ->
                            answer.status() == 400 && !answer.code().isEmpty());
        }
    }

    @Test
    void what_is_not_json_is_not_read() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/xml"}) {
            walk(
                    operation -> operation.body() == null
                            ? null
                            : to(operation, "").body(type, "hello").send(),
                    (operation, answer) ->
                            answer.status() == 415 && answer.code().equals("unsupported-media-type"));
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_a_bad_request() {
        walk(operation -> to(operation, "?x=%").send(), is(400, "bad-request"));
        walk(operation -> to(operation, "?%zz=1").send(), is(400, "bad-request"));
        walk(operation -> to(operation, "%").send(), is(400, "bad-request"));
    }

    @Test
    void an_address_that_is_too_long_is_told_so() {
        walk(operation -> to(operation, "?x=" + "a".repeat(9_000)).send(), is(414, "address-too-long"));
        walk(operation -> to(operation, "?x=" + "a".repeat(60_000)).send(), is(414, "address-too-long"));
    }

    @Test
    void headers_that_are_too_large_are_told_so() {
        walk(operation -> to(operation, "").header("X-Long", "a".repeat(17_000)).send(), is(431, "headers-too-large"));
        walk(operation -> to(operation, "").header("Cookie", "a".repeat(60_000)).send(), is(431, "headers-too-large"));
    }

    private static BiPredicate<Operation, Answer> is(int status, String code) {
        return (operation, answer) -> answer.status() == status && answer.code().equals(code);
    }

    /** Asks at each door; all that is wrong is told at the end. Where nothing is asked there is nothing to judge. */
    private static void walk(Function<Operation, Answer> ask, BiPredicate<Operation, Answer> fine) {
        var faults = new LinkedHashSet<String>();
        for (Operation operation : Contract.operations()) {
            Answer answer = ask.apply(operation);
            if (answer != null && !fine.test(operation, answer)) {
                faults.add(operation + ": " + answer);
            }
        }
        assertThat(faults).isEmpty();
    }

    private RawCall to(Operation operation, String more) {
        return new RawCall(operation.method(), visitors.request(operation).path() + more)
                .headers(visitors.headers(operation));
    }

    private boolean hasFields(Operation operation) {
        return operation.body() != null && body(operation).size() > 0;
    }

    private JsonNode body(Operation operation) {
        return json.valueToTree(visitors.request(operation).body());
    }

    /** The first field of the body once more, or every field at every depth. */
    private String twice(JsonNode body, boolean everywhere) {
        if (body.isArray()) {
            return StreamSupport.stream(body.spliterator(), false)
                    .map(one -> twice(one, everywhere))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (!body.isObject()) {
            return Asking.text(body);
        }
        var fields = new StringBuilder();
        body.fields().forEachRemaining(field -> {
            boolean repeated = everywhere || fields.isEmpty();
            String written = Asking.text(field.getKey()) + ":"
                    + (everywhere ? twice(field.getValue(), true) : Asking.text(field.getValue()));
            fields.append(fields.isEmpty() ? "" : ",").append(written).append(repeated ? "," + written : "");
        });
        return "{" + fields + "}";
    }
}
