package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a booking at somebody else's venue the server tells venue roles the day and nothing more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OtherVenueTest extends ReceptionTestBase {

    private static final String DAY = "2026-12-31";

    private UUID here;
    private List<String> secrets;

    /** Dose 1 here today, dose 2 elsewhere at 14:35. */
    @BeforeEach
    void bookTwoVenues() {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID other = city.aVenue(tenant, "ほか");
        UUID there =
                city.aSlot(tenant, other, TUESDAY.plusDays(30).atTime(14, 35)).make();
        here = bookedForToday(holder, 1);
        UUID second = booked(holder, there, 2);
        String code = tenant.as(CALL_CENTRE)
                .get("/api/admin/residents/" + holder.personId())
                .then()
                .extract()
                .path("reservations.find { it.id == '" + second + "' }.checkInCode");
        secrets = List.of(other.toString(), there.toString(), "会場 ほか", "14:35", "14時35分", "2時35分", code);
    }

    @Test
    void the_resident_page_tells_the_day() {
        for (StaffRole role : List.of(VENUE_MANAGER, VENUE_STAFF)) {
            tells(as(role).get("/api/admin/residents/" + holder.personId()), "elsewhere.date");
        }
    }

    @Test
    void the_scan_tells_the_day() {
        for (StaffRole role : List.of(VENUE_MANAGER, VENUE_STAFF)) {
            tells(scanned(role, holder.number()), "elsewhere.date");
            tells(scanned(role, secrets.getLast()), "elsewhere.date");
        }
    }

    @Test
    void a_cancellation_that_would_take_a_booking_elsewhere_along_is_refused_and_keeps_it() {
        for (boolean agreed : new boolean[] {false, true}) {
            Response refused = as(VENUE_STAFF)
                    .body(Map.of("cancelReason", "OFFICE", "alsoLaterDoses", agreed))
                    .post(step(here, "cancel"));
            refused.then().statusCode(409);
            keeps(refused);
        }
    }

    @Test
    void a_change_that_is_repeated_after_the_booking_moved_away_tells_nothing() {
        UUID later =
                city.aSlot(tenant, venue, TUESDAY.plusDays(2).atTime(10, 0)).make();
        Map<String, Object> change = Map.of("slotId", later);
        as(VENUE_STAFF)
                .header("Idempotency-Key", "m")
                .body(change)
                .post(step(here, "change"))
                .then()
                .statusCode(200);
        UUID away = city.aSlot(
                        tenant, city.aVenue(tenant, "遠い"), TUESDAY.plusDays(3).atTime(14, 35))
                .make();
        tenant.as(CALL_CENTRE)
                .body(Map.of("slotId", away))
                .post(step(here, "change"))
                .then()
                .statusCode(200);
        Response repeated =
                as(VENUE_STAFF).header("Idempotency-Key", "m").body(change).post(step(here, "change"));
        repeated.then().statusCode(404);
        assertThat(repeated.asString()).doesNotContain(away.toString(), "会場 遠い");
    }

    @Test
    void a_refusal_names_the_day_of_the_booking_elsewhere() {
        Response refused = as(VENUE_STAFF)
                .body(Map.of("voucherId", holder.voucherId(), "slotId", slot, "dose", 2, "walkIn", true))
                .post("/api/admin/reservations");
        refused.then().statusCode(409);
        assertThat(refused.asString()).contains("12月31日");
        keeps(refused);
    }

    private RequestSpecification as(StaffRole role) {
        return tenant.as(role, Set.of(venue));
    }

    private Response scanned(StaffRole role, String code) {
        return as(role).body(Map.of("code", code, "venueId", venue)).post("/api/admin/reception/scan");
    }

    private void tells(Response answer, String days) {
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getList(days)).containsExactly(DAY);
        keeps(answer);
    }

    private void keeps(Response answer) {
        String body = answer.asString();
        assertThat(secrets).noneMatch(body::contains);
    }
}
