package io.machiyaku.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.machiyaku.contract.Contract.Operation;
import io.machiyaku.contract.RoleMatrix.Right;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing a person types produces a failure: junk is sent to every operation by whoever may use it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JunkTest {

    private static final long SEED = 20_261_122;
    private static final int TIMES_EACH = 40;

    private final City city;
    private final ObjectMapper json = new ObjectMapper();
    private final Junk junk = new Junk(SEED);
    private FilledTenant tenant;

    JunkTest(City city) {
        this.city = city;
    }

    @Test
    void junk_is_answered_with_a_problem_and_never_with_a_failure() throws JsonProcessingException {
        tenant = FilledTenant.in(city);
        var faults = new LinkedHashSet<String>();
        for (Operation operation : Contract.operations()) {
            for (int i = 0; i < TIMES_EACH; i++) {
                var request = Sample.of(operation, name -> tenant.idFor(operation.path(), name), this::junk);
                Response answer = send(operation, request);
                boolean problem =
                        answer.statusCode() < 400 || answer.contentType().startsWith("application/problem+json");
                if (answer.statusCode() >= 500 || !problem) {
                    faults.add("%s %s %s: %d %s"
                            .formatted(
                                    operation.method(),
                                    request.path(),
                                    shortened(request.query() + " " + json.writeValueAsString(request.body())),
                                    answer.statusCode(),
                                    shortened(answer.asString())));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A municipality of this name is never opened: other tests have their own. */
    private Object junk(String name, JsonNode schema) {
        return "slug".equals(name) ? "Not a Slug" : junk.instead(name, schema);
    }

    private Response send(Operation operation, Sample.Request request) throws JsonProcessingException {
        var who = who(operation).contentType(ContentType.JSON).header("Idempotency-Key", "k" + junk.number(50));
        request.query().forEach((name, value) -> who.queryParam(name, Sample.encoded(value)));
        if (operation.body() != null) {
            who.body(json.writeValueAsString(junk.spoilt(request.body())));
        }
        return who.urlEncodingEnabled(false).request(Method.valueOf(operation.method()), request.path());
    }

    private RequestSpecification who(Operation operation) {
        var row = RoleMatrix.rows().get(operation.name());
        if (row.ofResident() == Right.ONESELF) {
            return tenant.tenant()
                    .asResident(tenant.holder().personId(), tenant.holder().voucherId());
        }
        return switch (row.ofNobody()) {
            case NONE -> tenant.tenant().as(StaffRole.ADMINISTRATOR, Set.of());
            case BY_KEY -> RestAssured.given().headers(Map.of("X-Platform-Key", TestDatabase.PLATFORM_KEY));
            default -> RestAssured.given();
        };
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
