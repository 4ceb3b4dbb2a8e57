package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.staff.Operator;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accepting the terms answers with a new token; nobody stays in by accepting them again and again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsentTest {

    private static final String NUMBER = "0000000001";

    @Inject
    TestTenants tenants;

    @Inject
    VoucherMaker vouchers;

    @Inject
    Operator operator;

    @Inject
    EntityManager database;

    private TestTenant tenant;
    private VoucherMaker.Made made;

    @BeforeEach
    void open() {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        tenant = tenants.municipality();
        made = vouchers.bornOn(tenant, "131016", NUMBER, LocalDate.of(1950, 1, 1));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private String staffToken() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("tenantCode", tenant.code(), "loginId", "call", "password", TestTenants.PASSWORD))
                .post("/api/auth/staff/login")
                .path("accessToken");
    }

    private String residentToken() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("site", tenant.slug(), "voucherNumber", NUMBER, "password", "19500101"))
                .post("/api/auth/resident/login")
                .path("accessToken");
    }

    private static ValidatableResponse accept(String door, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("accepted", true))
                .post("/api/" + door + "/terms")
                .then();
    }

    @Test
    void the_new_token_ends_when_the_old_one_would_have() {
        for (String door : new String[] {"admin", "resident"}) {
            String old = door.equals("admin") ? staffToken() : residentToken();
            TestClock.advance(Duration.ofMinutes(6));
            String next = accept(door, old)
                    .statusCode(200)
                    .body("expiresInSeconds", equalTo(240))
                    .extract()
                    .path("accessToken");
            TestClock.advance(Duration.ofMinutes(3));
            String last = accept(door, next)
                    .body("expiresInSeconds", equalTo(60))
                    .extract()
                    .path("accessToken");
            TestClock.advance(Duration.ofMinutes(1));
            accept(door, last).statusCode(401).body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void a_deactivated_account_gets_no_new_token() {
        String token = staffToken();
        tenant.run(() -> database.createNativeQuery("update account set active = false where login_id = 'call'")
                .executeUpdate());
        accept("admin", token).statusCode(401);
    }

    @Test
    void at_a_suspended_tenant_nobody_gets_a_new_token() {
        String staff = staffToken();
        String resident = residentToken();
        operator.suspend(tenant.code());
        accept("admin", staff).statusCode(401);
        accept("resident", resident).statusCode(401);
    }

    @Test
    void a_forbidden_voucher_gets_no_new_token() {
        String token = residentToken();
        vouchers.setVoucher(tenant, made, "site_allowed", false);
        accept("resident", token).statusCode(401);
    }

    @Test
    void what_the_office_resets_gets_no_new_token() {
        String token = residentToken();
        vouchers.setPerson(tenant, made, "sessions_from", Instant.parse("2026-11-22T00:00:01Z"));
        accept("resident", token).statusCode(401);
        TestClock.advance(Duration.ofSeconds(1));
        accept("resident", residentToken()).statusCode(200);
    }
}
