package io.machiyaku.resident;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking a voucher out of use (⑫). It is the first of December, noon. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VoucherDeletionTest {

    private static final String VOUCHERS = "/api/admin/vouchers";
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-12-01T12:00:00");

    @Inject
    City city;

    private TestTenant tenant;
    private UUID venue;
    private Holder holder;

    @BeforeEach
    void open() {
        TestClock.set(NOON);
        tenant = city.municipality();
        venue = city.aVenue(tenant, "1");
        holder = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void a_deleted_voucher_is_found_nowhere_and_its_number_is_free_again() {
        delete(Map.of("version", 0)).statusCode(200).body("cancelled", empty());

        tenant.as(ADMINISTRATOR).get(VOUCHERS + "/" + holder.voucherId()).then().statusCode(404);
        tenant.as(ADMINISTRATOR)
                .queryParam("number", holder.number())
                .get(VOUCHERS)
                .then()
                .body("total", equalTo(0));
        tenant.as(CALL_CENTRE)
                .body(Map.of("voucherNumber", holder.number(), "birthDate", "1950-01-01"))
                .post("/api/admin/residents/open")
                .then()
                .statusCode(409);
        tenant.as(CALL_CENTRE)
                .body(Map.of("number", holder.number(), "birthDate", "1960-01-01"))
                .post(VOUCHERS)
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_is_signed_in_by_it_is_signed_out() {
        delete(Map.of("version", 0)).statusCode(200);
        assertThat(city.count(
                        tenant,
                        "select count(*) from person where id = ? and sessions_from >= ?::timestamptz",
                        holder.personId(),
                        NOON + "+09:00"))
                .isEqualTo(1);
    }

    @Test
    void live_bookings_are_asked_about_and_then_cancelled_with_it() {
        UUID slot = city.aSlot(tenant, venue, NOON.plusDays(3)).asSet(21, 10);
        tenant.as(CALL_CENTRE)
                .body(Map.of("voucherId", holder.voucherId(), "slotId", slot, "dose", 1))
                .post("/api/admin/reservations")
                .then()
                .statusCode(200)
                .body("reservations", hasSize(2));

        delete(Map.of("version", 0))
                .statusCode(409)
                .body("code", equalTo("voucher-has-bookings"))
                .body("detail", containsString("2件"));
        assertThat(live()).isEqualTo(2);

        delete(Map.of("version", 0, "alsoReservations", true, "reason", "転出"))
                .statusCode(200)
                .body("cancelled", hasSize(2))
                .body("cancelled[0].cancelReason", equalTo("OFFICE"));
        assertThat(live()).isZero();
        assertThat(city.count(tenant, "select reserved from slot where id = ?", slot))
                .isZero();
    }

    @Test
    void whoever_has_doses_on_record_keeps_it_and_no_booking_is_lost_in_trying() {
        UUID slot = city.aSlot(tenant, venue, NOON.plusDays(3)).forDose(2, null).make();
        city.record(tenant, holder, 1, LocalDate.of(2026, 10, 1), city.vaccine(tenant, "pfizer-12"));
        tenant.as(CALL_CENTRE)
                .body(Map.of("voucherId", holder.voucherId(), "slotId", slot, "dose", 2))
                .post("/api/admin/reservations")
                .then()
                .statusCode(200);

        delete(Map.of("version", 0, "alsoReservations", true))
                .statusCode(409)
                .body("code", equalTo("voucher-has-records"))
                .body("detail", containsString("転出した日"));
        assertThat(live()).isEqualTo(1);
    }

    @Test
    void deleting_it_again_says_so_and_an_old_page_deletes_nothing() {
        delete(Map.of("version", 7)).statusCode(412);
        delete(Map.of("version", 0)).statusCode(200);
        delete(Map.of("version", 0)).statusCode(409).body("code", equalTo("voucher-deleted"));
    }

    @Test
    void it_is_written_down_with_its_reason() {
        delete(Map.of("version", 0, "reason", "二重に登録した")).statusCode(200);
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where action = 'DELETE' and subject_id = ? and reason = ?",
                        holder.voucherId(),
                        "二重に登録した"))
                .isEqualTo(1);
    }

    private ValidatableResponse delete(Map<String, Object> body) {
        return tenant.as(ADMINISTRATOR)
                .body(body)
                .post(VOUCHERS + "/" + holder.voucherId() + "/delete")
                .then();
    }

    private long live() {
        return city.count(tenant, "select count(*) from reservation where status in ('RESERVED', 'CHECKED_IN')");
    }
}
