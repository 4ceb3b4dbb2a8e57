package io.machiyaku.resident;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What staff see on the resident page (⑬). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResidentPageTest {

    private static final int TOO_MANY = 5;

    @Inject
    City city;

    @Test
    void a_voucher_paused_after_failed_sign_ins_is_shown_as_such() {
        TestTenant tenant = city.municipality();
        Holder holder = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
        page(tenant, holder).body("vouchers[0].locked", equalTo(false));
        for (int i = 0; i < TOO_MANY; i++) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("site", tenant.slug(), "voucherNumber", holder.number(), "password", "19500102"))
                    .post("/api/auth/resident/login")
                    .then()
                    .statusCode(401);
        }
        page(tenant, holder).body("vouchers[0].locked", equalTo(true));
    }

    private static ValidatableResponse page(TestTenant tenant, Holder holder) {
        return tenant.as(CALL_CENTRE)
                .get("/api/admin/residents/" + holder.personId())
                .then()
                .statusCode(200);
    }
}
