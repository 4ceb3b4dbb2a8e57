package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionTest {

    @Inject
    TestTenants tenants;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        tenant = tenants.municipality();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private String login() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("tenantCode", tenant.code(), "loginId", "call", "password", TestTenants.PASSWORD))
                .post("/api/auth/staff/login")
                .cookie("staff_session");
    }

    private static Response refresh(String token) {
        return given().cookie("staff_session", token).post("/api/auth/staff/refresh");
    }

    private static String next(String token) {
        Response answer = refresh(token);
        answer.then().statusCode(200);
        return answer.cookie("staff_session");
    }

    private static void isOver(String token) {
        refresh(token).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void each_refresh_gives_the_next_token_and_a_fresh_access_token() {
        String first = login();
        String second = next(first);
        assertThat(second).isNotEqualTo(first).startsWith(tenant.id() + ".");
        given().auth()
                .oauth2(refresh(second).path("accessToken"))
                .get("/api/admin/me")
                .then()
                .statusCode(200);
    }

    @Test
    void two_tabs_get_the_same_successor_for_a_minute() {
        String first = login();
        String second = next(first);
        TestClock.advance(Duration.ofSeconds(60));
        assertThat(next(first)).isEqualTo(second);
        next(second);
    }

    @Test
    void many_tabs_at_the_same_moment_get_the_same_successor() throws Exception {
        String first = login();
        Set<String> successors = ConcurrentHashMap.newKeySet();
        try (var tabs = Executors.newFixedThreadPool(8)) {
            tabs.invokeAll(IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(tab -> () -> successors.add(next(first)))
                    .toList());
        }
        assertThat(successors).hasSize(1);
    }

    @Test
    void a_token_used_again_after_its_minute_ends_the_session_for_thief_and_owner() {
        String stolen = login();
        String owners = next(stolen);
        TestClock.advance(Duration.ofSeconds(61));
        isOver(stolen);
        isOver(owners);
    }

    @Test
    void a_session_ends_after_thirty_idle_minutes() {
        String first = login();
        TestClock.advance(Duration.ofMinutes(29));
        String second = next(first);
        TestClock.advance(Duration.ofMinutes(30));
        isOver(second);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() {
        String token = login();
        for (int i = 0; i < 35; i++) {
            TestClock.advance(Duration.ofMinutes(20));
            token = next(token);
        }
        TestClock.advance(Duration.ofMinutes(19));
        token = next(token);
        TestClock.advance(Duration.ofMinutes(1));
        isOver(token);
    }

    @Test
    void logging_out_ends_the_session_and_clears_the_cookie() {
        String token = login();
        Response gone = given().cookie("staff_session", token).post("/api/auth/staff/logout");
        gone.then().statusCode(204);
        assertThat(gone.header("Set-Cookie")).contains("Max-Age=0").contains("Path=/api/auth/staff");
        isOver(token);
        given().post("/api/auth/staff/logout").then().statusCode(204);
    }

    @Test
    void nonsense_is_no_session() {
        given().post("/api/auth/staff/refresh").then().statusCode(401);
        isOver("x");
        isOver(tenant.id() + "." + "0".repeat(64));
        isOver("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz." + "0".repeat(64));
    }

    @Test
    void an_access_token_is_good_for_ten_minutes() {
        String token = refresh(login()).path("accessToken");
        TestClock.advance(Duration.ofMinutes(9));
        given().auth().oauth2(token).get("/api/admin/me").then().statusCode(200);
        TestClock.advance(Duration.ofMinutes(1));
        given().auth()
                .oauth2(token)
                .get("/api/admin/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }
}
