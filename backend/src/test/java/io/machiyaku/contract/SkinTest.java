package io.machiyaku.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What the server shows of itself, and tells browsers about its pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SkinTest {

    @Test
    void health_says_up_or_down_and_nothing_else() {
        for (String path : new String[] {"/q/health/live", "/q/health/ready", "/q/health"}) {
            String told = given().get(path).then().statusCode(200).extract().asString();
            assertThat(told).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void figures_reasons_and_the_description_of_the_api_are_for_inside() {
        for (String path : new String[] {"/q/metrics", "/q/openapi", "/q/swagger-ui/", "/q/health/started"}) {
            given().get(path).then().statusCode(404);
        }
        inside().get("/q/metrics").then().statusCode(200);
        inside().get("/q/openapi").then().statusCode(200);
        inside().get("/q/swagger-ui/").then().statusCode(200);
        inside().get("/q/health/ready").then().statusCode(200).body(containsString("Database"));
    }

    @Test
    void pages_are_kept_apart_from_other_sites_and_only_the_console_runs_webassembly() {
        for (String path : new String[] {"/", "/machiyaku", "/admin/", "/admin/reception"}) {
            given().get(path)
                    .then()
                    .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                    .header("Permissions-Policy", containsString("camera=(self)"));
        }
        given().get("/admin/reception").then().header("Content-Security-Policy", containsString("'wasm-unsafe-eval'"));
        given().get("/machiyaku").then().header("Content-Security-Policy", not(containsString("wasm")));
        given().get("/administration").then().header("Content-Security-Policy", not(containsString("wasm")));
    }

    private static RequestSpecification inside() {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class));
    }
}
