package io.machiyaku;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StartTest {

    @Test
    void an_unknown_path_is_a_problem_and_not_a_page() {
        given().when()
                .get("/api/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }
}
