package io.machiyaku.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountMeTest {

    @Inject
    TestTenants tenants;

    @Inject
    OverrideGrants grants;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        tenant = tenants.municipality();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void staff_see_who_they_are_and_for_whom_they_work() {
        tenant.as(StaffRole.CALL_CENTRE)
                .get("/api/admin/me")
                .then()
                .statusCode(200)
                .body("loginId", equalTo("call"))
                .body("role", equalTo("CALL_CENTRE"))
                .body("master", equalTo(false))
                .body("tenantCode", equalTo(tenant.code()))
                .body("tenantName", equalTo("ためし市"))
                .body("override", nullValue());
        given().get("/api/admin/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void an_administrator_enters_the_override_mode_for_fifteen_minutes() {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        tenant.as(StaffRole.ADMINISTRATOR)
                .body(Map.of("reason", "3回目の間隔の例外"))
                .post("/api/admin/override-mode")
                .then()
                .statusCode(200)
                .body("until", equalTo("2026-11-22T00:15:00Z"));
        tenant.as(StaffRole.ADMINISTRATOR)
                .get("/api/admin/me")
                .then()
                .body("override.until", equalTo("2026-11-22T00:15:00Z"))
                .body("override.reason", equalTo("3回目の間隔の例外"));
        TestClock.advance(Duration.ofMinutes(15));
        assertThat(tenant.in(() -> grants.activeUntil(tenant.accountId(StaffRole.ADMINISTRATOR))))
                .isEmpty();
    }

    @Test
    void the_override_mode_can_be_left_early_and_needs_a_reason() {
        tenant.as(StaffRole.ADMINISTRATOR)
                .body(Map.of("reason", " "))
                .post("/api/admin/override-mode")
                .then()
                .statusCode(400)
                .body("fields[0].field", equalTo("reason"));
        tenant.as(StaffRole.ADMINISTRATOR)
                .body(Map.of("reason", "例外"))
                .post("/api/admin/override-mode")
                .then()
                .statusCode(200);
        tenant.as(StaffRole.ADMINISTRATOR)
                .delete("/api/admin/override-mode")
                .then()
                .statusCode(204);
        assertThat(tenant.in(() -> grants.activeUntil(tenant.accountId(StaffRole.ADMINISTRATOR))))
                .isEmpty();
    }

    @Test
    void nobody_but_administrators_enters_the_override_mode() {
        for (StaffRole role : new StaffRole[] {StaffRole.CALL_CENTRE, StaffRole.VENUE_MANAGER, StaffRole.VENUE_STAFF}) {
            tenant.as(role)
                    .body(Map.of("reason", "例外"))
                    .post("/api/admin/override-mode")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
    }
}
