package io.machiyaku.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantCommandsTest {

    @Inject
    TenantCommands commands;

    private ByteArrayOutputStream printed;

    @BeforeEach
    void emptyPaper() {
        printed = new ByteArrayOutputStream();
    }

    private int run(String... arguments) {
        printed.reset();
        return commands.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String line(String name) {
        return printed()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static int login(String tenantCode, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("tenantCode", tenantCode, "loginId", "master", "password", password))
                .post("/api/auth/staff/login")
                .statusCode();
    }

    @Test
    void the_operator_creates_resets_and_suspends_a_municipality() {
        assertThat(run("create", "--plan", "municipality", "--name", "千代田区", "--municipality-code", "131016"))
                .isZero();
        assertThat(line("Tenant")).isEqualTo("131016");
        String first = line("One-time password");
        assertThat(login("131016", first)).isEqualTo(200);
        given().get("/api/sites/131016").then().body("tenantName", equalTo("千代田区"));

        assertThat(run("reset-master", "131016")).isZero();
        assertThat(login("131016", first)).isEqualTo(401);
        assertThat(login("131016", line("One-time password"))).isEqualTo(200);

        assertThat(run("suspend", "131016")).isZero();
        given().get("/api/sites/131016").then().statusCode(404);

        assertThat(run("resume", "131016")).isZero();
        given().get("/api/sites/131016").then().statusCode(200);
    }

    @Test
    void no_site_takes_an_address_that_anothers_code_may_need() {
        for (String slug : new String[] {"s0001", "C0042", "131024"}) {
            assertThat(run(
                            "create",
                            "--plan",
                            "municipality",
                            "--name",
                            "中央区",
                            "--municipality-code",
                            "131041",
                            "--slug",
                            slug))
                    .as(slug)
                    .isEqualTo(2);
        }
    }

    @Test
    void a_workplace_gets_a_serial() {
        assertThat(run("create", "--plan", "workplace", "--name", "ためし工業")).isZero();
        assertThat(line("Tenant")).matches("S[0-9]{4}");
        assertThat(line("Site")).isEqualTo("/" + line("Tenant"));
    }

    @Test
    void the_code_of_the_demo_city_is_a_valid_one() {
        assertThat(io.machiyaku.platform.MunicipalityCode.isValid("999997")).isTrue();
    }

    @Test
    void arguments_that_make_no_command_are_explained_with_exit_code_2() {
        String[][] wrong = {
            {},
            {"destroy", "131016"},
            {"create", "--plan", "city", "--name", "x"},
            {"create", "--plan", "municipality", "--name", "番号なし"},
            {"create", "--plan", "workplace", "--name"},
            {"create", "--plan", "workplace", "--name", "x", "--slug", "mine"},
            {"create", "workplace"},
            {"suspend"},
            {"reset-master", "131016", "131041"}
        };
        for (String[] arguments : wrong) {
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(printed()).contains("machiyaku tenant create --plan");
        }
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence_with_exit_code_2() {
        assertThat(run("create", "--plan", "municipality", "--name", "x", "--municipality-code", "131017"))
                .isEqualTo(2);
        assertThat(printed()).contains("check digit");
        assertThat(run("suspend", "no-such-tenant")).isEqualTo(2);
        assertThat(printed()).contains("There is no tenant with this code");
    }
}
