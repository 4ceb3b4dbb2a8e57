package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.machiyaku.staff.Operator;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaffSignInTest {

    private static final String OWN = "a quiet river 7";

    @Inject
    TestTenants tenants;

    @Inject
    Operator operator;

    @Inject
    EntityManager database;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        tenant = tenants.municipality();
    }

    private static ValidatableResponse login(String tenantCode, String loginId, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("tenantCode", tenantCode, "loginId", loginId, "password", password))
                .post("/api/auth/staff/login")
                .then();
    }

    @Test
    void staff_sign_in_with_tenant_code_login_id_and_password() {
        String token = login(tenant.code(), "call", TestTenants.PASSWORD)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("expiresInSeconds", equalTo(600))
                .body("mustAcceptTerms", equalTo(false))
                .body("mustChangePassword", equalTo(false))
                .body("mustRegister", equalTo(false))
                .extract()
                .path("accessToken");
        given().auth().oauth2(token).get("/api/admin/me").then().statusCode(200).body("loginId", equalTo("call"));
    }

    @Test
    void the_refresh_token_hides_in_a_strict_cookie_of_its_own_path() {
        var cookies = login(tenant.code(), "call", TestTenants.PASSWORD)
                .extract()
                .headers()
                .getValues("Set-Cookie");
        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("Path=/api/auth/staff")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Strict")
                        .doesNotContain("Secure"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("staff_session=" + tenant.id() + "."))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("known_device=").contains("Path=/api/auth/staff/login;"));
    }

    @Test
    void full_width_digits_in_the_code_and_the_password_are_the_same() {
        String wide = tenant.code()
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);
        login(wide, "call", TestTenants.PASSWORD.replace(' ', '　')).statusCode(200);
    }

    @Test
    void every_failure_has_the_same_answer() {
        String wrong =
                login(tenant.code(), "call", "not it").statusCode(401).extract().asString();
        assertThat(wrong).contains("login-failed");
        assertThat(login(tenant.code(), "nobody", "not it").extract().asString())
                .isEqualTo(wrong);
        assertThat(login("999999", "call", TestTenants.PASSWORD).extract().asString())
                .isEqualTo(wrong);
        TestTenant other = tenants.municipality();
        assertThat(login(other.code(), "call", "not it").extract().asString()).isEqualTo(wrong);
    }

    @Test
    void an_inactive_account_does_not_sign_in_and_its_session_ends() {
        var signedIn = login(tenant.code(), "staff", TestTenants.PASSWORD).extract();
        tenant.run(() -> database.createNativeQuery("update account set active = false where login_id = 'staff'")
                .executeUpdate());
        login(tenant.code(), "staff", TestTenants.PASSWORD).statusCode(401);
        given().cookies(signedIn.cookies())
                .post("/api/auth/staff/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void a_master_with_a_one_time_password_first_chooses_an_own_one_and_accepts_the_terms() {
        String oneTime = operator.resetMaster(tenant.code());
        String token = login(tenant.code(), "master", oneTime)
                .body("mustChangePassword", equalTo(true))
                .extract()
                .path("accessToken");
        given().auth()
                .oauth2(token)
                .get("/api/admin/venues")
                .then()
                .statusCode(403)
                .body("code", equalTo("password-change-required"));
        given().auth().oauth2(token).get("/api/admin/me").then().statusCode(200);
        var changed = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", oneTime, "newPassword", OWN))
                .put("/api/admin/me/password")
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(false))
                .extract();
        given().auth()
                .oauth2(changed.path("accessToken"))
                .get("/api/admin/venues")
                .then()
                .statusCode(200);
        given().cookies(changed.cookies())
                .post("/api/auth/staff/refresh")
                .then()
                .statusCode(200);
        login(tenant.code(), "master", oneTime).statusCode(401);
        login(tenant.code(), "master", OWN).statusCode(200);
    }

    @Test
    void a_new_master_password_from_the_operator_ends_the_running_sessions() {
        var signedIn = login(tenant.code(), "master", TestTenants.PASSWORD).extract();
        operator.resetMaster(tenant.code());
        given().cookies(signedIn.cookies())
                .post("/api/auth/staff/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void a_weak_password_is_turned_down_and_names_its_field() {
        for (String weak : new String[] {"short", "password123", "aaaaaaaaaaaa", TestTenants.PASSWORD}) {
            tenant.as(StaffRole.CALL_CENTRE)
                    .body(Map.of("currentPassword", TestTenants.PASSWORD, "newPassword", weak))
                    .put("/api/admin/me/password")
                    .then()
                    .statusCode(400)
                    .body("fields[0].field", equalTo("newPassword"))
                    .body("fields[0].code", equalTo("password-too-weak"));
        }
        tenant.as(StaffRole.CALL_CENTRE)
                .body(Map.of("currentPassword", "not it", "newPassword", OWN))
                .put("/api/admin/me/password")
                .then()
                .statusCode(409)
                .body("code", equalTo("password-wrong"));
    }

    @Test
    void new_terms_are_accepted_before_anything_else() {
        tenant.run(() -> database.createNativeQuery(
                        "insert into terms (tenant_id, id, kind, language, edition, body, published_at)"
                                + " values (?1, gen_random_uuid(), 'STAFF', 'ja', 2, '新しい規約', ?2)")
                .setParameter(1, tenant.id())
                .setParameter(2, TestClock.now())
                .executeUpdate());
        tenant.change(unchanged -> {});
        String token = login(tenant.code(), "call", TestTenants.PASSWORD)
                .body("mustAcceptTerms", equalTo(true))
                .extract()
                .path("accessToken");
        given().auth()
                .oauth2(token)
                .get("/api/admin/venues")
                .then()
                .statusCode(403)
                .body("code", equalTo("terms-not-accepted"));
        given().auth()
                .oauth2(token)
                .get("/api/admin/terms")
                .then()
                .body("version", equalTo(2))
                .body("text", equalTo("新しい規約"))
                .body("kind", equalTo("STAFF"));
        var consent = given().auth().oauth2(token).contentType(ContentType.JSON);
        consent.body(Map.of("accepted", false)).post("/api/admin/terms").then().statusCode(400);
        String free = consent.body(Map.of("accepted", true))
                .post("/api/admin/terms")
                .then()
                .statusCode(200)
                .body("mustAcceptTerms", equalTo(false))
                .extract()
                .path("accessToken");
        given().auth().oauth2(free).get("/api/admin/venues").then().statusCode(200);
        login(tenant.code(), "call", TestTenants.PASSWORD).body("mustAcceptTerms", equalTo(false));
    }

    @Test
    void nobody_signs_in_at_a_suspended_tenant_and_its_site_is_gone() {
        var signedIn = login(tenant.code(), "call", TestTenants.PASSWORD).extract();
        operator.suspend(tenant.code());
        login(tenant.code(), "call", TestTenants.PASSWORD).statusCode(401).body("code", equalTo("login-failed"));
        given().cookies(signedIn.cookies())
                .post("/api/auth/staff/refresh")
                .then()
                .statusCode(401);
        given().get("/api/sites/" + tenant.slug()).then().statusCode(404);
    }

    @Test
    void a_password_never_comes_back() {
        login(tenant.code(), "call", "geheim-123").body(not(containsString("geheim-123")));
    }
}
