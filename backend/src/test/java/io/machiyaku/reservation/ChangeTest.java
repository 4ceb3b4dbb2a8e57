package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a change does to the other bookings of the person: they move along, fall or stay, all in one step. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangeTest extends BookingTestBase {

    @Test
    void a_change_that_cannot_give_back_the_later_seat_moves_nothing() {
        UUID first = aSlotIn(7).make();
        UUID second = aSlotIn(30).make();
        UUID late = aSlotIn(20).make();
        UUID id = bothBooked(first, second);
        UUID key = UUID.randomUUID();
        execute("update slot set reserved = 0 where id = ?", second);
        move(key, id, late).then().statusCode(500);
        execute("update slot set reserved = 1 where id = ?", second);
        assertThat(List.of(reserved(first), reserved(late))).containsExactly(1L, 0L);
        assertThat(live()).isEqualTo(2);
        move(key, id, late).then().statusCode(200).body("slotId", equalTo(late.toString()));
        assertThat(List.of(reserved(first), reserved(second), reserved(late))).containsExactly(0L, 0L, 1L);
        assertThat(city.count(tenant, "select count(*) from reservation_event where kind in ('CHANGED', 'CANCELLED')"))
                .isEqualTo(2);
        assertThat(city.count(
                        tenant,
                        "select count(*) from outbox where topic in ('reservation-changed', 'reservation-cancelled')"))
                .isEqualTo(2);
    }

    @Test
    void later_doses_that_fall_fall_for_the_reason_of_who_acts() {
        bothBooked(aSlotIn(7).make(), aSlotIn(30).make());
        UUID id = reservation(holder, 1);
        changeBy(CALL_CENTRE, id, aSlotIn(20).make(), "alsoLaterDoses", true).statusCode(200);
        assertThat(city.count(tenant, "select count(*) from reservation where cancel_reason = 'OFFICE'"))
                .isEqualTo(1);
    }

    @Test
    void in_special_override_mode_later_doses_stay_unless_they_were_given_up() {
        bothBooked(aSlotIn(7).make(), aSlotIn(30).make());
        UUID id = reservation(holder, 1);
        overrideMode();
        UUID late = aSlotIn(20).make();
        changeBy(ADMINISTRATOR, id, late, "overrides", List.of("SPECIAL"), "reason", "医師の指示")
                .statusCode(200)
                .body("overrides", contains("SPECIAL"));
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void a_venue_role_gives_up_no_later_dose_at_somebody_elses_venue() {
        UUID elsewhere = city.aVenue(tenant, "2");
        UUID second =
                city.aSlot(tenant, elsewhere, TODAY.plusDays(30).atTime(10, 0)).make();
        UUID first = aSlotIn(7).make();
        UUID id = bothBooked(first, second);
        changeBy(VENUE_MANAGER, id, aSlotIn(20).make(), "alsoLaterDoses", true)
                .statusCode(409)
                .body("refusals.code", contains("outside-your-venues"));
        cancelBy(VENUE_MANAGER, id, "alsoLaterDoses", true)
                .statusCode(409)
                .body("refusals.code", contains("outside-your-venues"));
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void a_single_booking_that_moves_to_a_set_takes_both_seats() {
        UUID id = booked(holder, aSlotIn(6).make(), 1);
        UUID full = aSlotIn(8).asSet(21, 0);
        change(holder, id, full).statusCode(409).body("refusals.code", contains("set-second-full"));
        UUID first = aSlotIn(7).asSet(21, 5);
        change(holder, id, first).statusCode(200).body("id", equalTo(id.toString()));
        assertThat(List.of(reserved(first), reserved(second(first)))).containsExactly(1L, 1L);
        resident(holder)
                .get(MINE)
                .then()
                .body("", hasSize(2))
                .body("dose", containsInAnyOrder(1, 2))
                .body("setId.unique()", hasSize(1))
                .body("status", contains("RESERVED", "RESERVED"));
    }

    @Test
    void a_first_half_whose_second_was_cancelled_takes_one_again_in_another_set() {
        UUID first = aSlotIn(7).asSet(21, 5);
        UUID id = booked(holder, first, 1);
        cancelBy(CALL_CENTRE, reservation(holder, 2)).statusCode(200);
        UUID other = aSlotIn(8).asSet(21, 5);
        change(holder, id, other).statusCode(200);
        assertThat(List.of(reserved(other), reserved(second(other)))).containsExactly(1L, 1L);
    }

    @Test
    void a_first_half_that_moves_to_a_single_slot_leaves_the_second_free_to_be_cancelled() {
        UUID id = booked(holder, aSlotIn(7).asSet(21, 5), 1);
        UUID second = reservation(holder, 2);
        change(holder, id, aSlotIn(8).make()).statusCode(200);
        assertThat(city.count(tenant, "select count(*) from reservation where set_id is not null"))
                .isZero();
        cancel(holder, second).statusCode(200);
    }

    @Test
    void a_second_half_that_moves_to_a_single_slot_leaves_its_set() {
        UUID first = aSlotIn(7).asSet(21, 5);
        booked(holder, first, 1);
        UUID second = reservation(holder, 2);
        change(holder, second, aSlotIn(40).make()).statusCode(200);
        assertThat(city.count(tenant, "select count(*) from reservation where set_id is not null"))
                .isZero();
    }

    @Test
    void who_is_checked_in_stays_in_the_slot() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        execute("update reservation set status = 'CHECKED_IN' where id = ?", id);
        UUID other = aSlotIn(8).make();
        changeBy(CALL_CENTRE, id, other).statusCode(409).body("code", equalTo("already-checked-in"));
        change(holder, id, other).statusCode(409).body("code", equalTo("already-checked-in"));
        cancel(holder, id).statusCode(409).body("code", equalTo("already-checked-in"));
        cancelBy(CALL_CENTRE, id).statusCode(200);
    }

    private UUID bothBooked(UUID first, UUID second) {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        var wishes = List.of(Map.of("slotId", first, "dose", 1), Map.of("slotId", second, "dose", 2));
        post(holder, MINE, Map.of("bookings", wishes)).statusCode(200);
        return reservation(holder, 1);
    }

    private Response move(UUID key, UUID id, UUID slot) {
        return resident(holder)
                .header("Idempotency-Key", key)
                .body(Map.of("slotId", slot, "alsoLaterDoses", true))
                .post(MINE + "/" + id + "/change");
    }

    private ValidatableResponse changeBy(StaffRole role, UUID id, UUID slot, Object... more) {
        return staff(role)
                .body(body(Map.of("slotId", slot), more))
                .post(STAFFS + "/" + id + "/change")
                .then();
    }

    private ValidatableResponse cancelBy(StaffRole role, UUID id, Object... more) {
        return staff(role)
                .body(body(Map.of("cancelReason", "OFFICE"), more))
                .post(STAFFS + "/" + id + "/cancel")
                .then();
    }

    private static Map<String, Object> body(Map<String, Object> known, Object... more) {
        var body = new HashMap<>(known);
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private void overrideMode() {
        staff(ADMINISTRATOR)
                .body(Map.of("reason", "for this case"))
                .post("/api/admin/override-mode")
                .then()
                .statusCode(200);
    }

    private UUID reservation(Holder who, int dose) {
        return city.one(
                tenant,
                "select id from reservation where person_id = ? and dose = ? and status <> 'CANCELLED'",
                who.personId(),
                dose);
    }

    private UUID second(UUID first) {
        return city.one(tenant, "select paired_slot_id from slot where id = ?", first);
    }
}
