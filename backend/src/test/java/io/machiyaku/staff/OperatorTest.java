package io.machiyaku.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OperatorTest {

    private static ValidatableResponse open(String key, Map<String, String> order) {
        var request = given().contentType(ContentType.JSON).body(order);
        return (key == null ? request : request.header("X-Platform-Key", key))
                .post("/api/platform/tenants")
                .then();
    }

    private static Map<String, String> city(String code, String slug) {
        return Map.of("plan", "MUNICIPALITY", "municipalityCode", code, "name", "ためし市", "slug", slug);
    }

    @Test
    void the_operator_opens_a_municipality_and_its_site_answers() {
        open(TestDatabase.PLATFORM_KEY, city("131041", "Shinjuku-1"))
                .statusCode(200)
                .body("tenantCode", equalTo("131041"))
                .body("slug", equalTo("shinjuku-1"))
                .body("masterLoginId", equalTo("master"))
                .body("oneTimePassword", matchesPattern("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"));
        given().get("/api/sites/shinjuku-1")
                .then()
                .statusCode(200)
                .body("tenantCode", equalTo("131041"))
                .body("tenantName", equalTo("ためし市"))
                .body("plan", equalTo("MUNICIPALITY"))
                .body("fields.nameKana", equalTo("REQUIRED"))
                .body("fields.sex", equalTo("HIDDEN"))
                .body("demo", equalTo(false));
    }

    @Test
    void a_workplace_and_a_clinic_get_the_next_serial_and_the_template() {
        open(TestDatabase.PLATFORM_KEY, Map.of("plan", "WORKPLACE", "name", "ためし工業", "slug", "ignored"))
                .statusCode(200)
                .body("slug", matchesPattern("S[0-9]{4}"))
                .body("tenantCode", matchesPattern("S[0-9]{4}"));
        String first = open(TestDatabase.PLATFORM_KEY, Map.of("plan", "MEDICAL_INSTITUTION", "name", "ためし医院"))
                .statusCode(200)
                .extract()
                .path("tenantCode");
        open(TestDatabase.PLATFORM_KEY, Map.of("plan", "MEDICAL_INSTITUTION", "name", "ためし医院"))
                .body("tenantCode", equalTo("C%04d".formatted(Integer.parseInt(first.substring(1)) + 1)));
    }

    @Test
    void without_the_right_key_nobody_opens_a_tenant() {
        open(null, city("131016", "chiyoda")).statusCode(401).body("code", equalTo("unauthenticated"));
        open("a guess", city("131016", "chiyoda")).statusCode(401);
        open(null, Map.of()).statusCode(401);
    }

    @Test
    void a_municipality_code_must_have_its_check_digit() {
        open(TestDatabase.PLATFORM_KEY, city("131042", "wrong-digit"))
                .statusCode(400)
                .body("fields[0].field", equalTo("municipalityCode"))
                .body("fields[0].code", equalTo("municipality-code-wrong"));
        open(TestDatabase.PLATFORM_KEY, city("000000", "provisional")).statusCode(400);
        open(TestDatabase.PLATFORM_KEY, Map.of("plan", "MUNICIPALITY", "name", "番号なし"))
                .statusCode(400);
    }

    @Test
    void reserved_words_and_odd_signs_are_no_site_address() {
        for (String slug : new String[] {"admin", "API", "q", "assets", "demo", "a b", "-x", "市"}) {
            open(TestDatabase.PLATFORM_KEY, city("282014", slug))
                    .statusCode(400)
                    .body("fields[0].code", equalTo("slug-not-possible"));
        }
    }

    @Test
    void a_code_or_an_address_is_given_once() {
        open(TestDatabase.PLATFORM_KEY, city("341002", "hiroshima")).statusCode(200);
        open(TestDatabase.PLATFORM_KEY, city("341002", "another"))
                .statusCode(409)
                .body("code", equalTo("tenant-exists"));
        open(TestDatabase.PLATFORM_KEY, city("472018", "hiroshima")).statusCode(409);
    }
}
