package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Both doses in one act: a set of two slots, or two slots of one's choice (simultaneous booking). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SetBookingHttpTest extends BookingTestBase {

    @Test
    void the_first_half_books_the_second_with_it() {
        UUID first = aSlotIn(7).asSet(21, 5);
        book(holder, first, 1)
                .statusCode(200)
                .body("reservations", hasSize(2))
                .body("reservations.dose", contains(1, 2))
                .body("reservations.startsAt", contains("2026-12-08T10:00:00", "2026-12-29T10:00:00"))
                .body("reservations.cancellable", contains(true, false))
                .body("reservations.setId.unique()", hasSize(1));
        resident(holder).get(MINE).then().body("cancellable", contains(false, true));
        assertThat(reserved(first)).isEqualTo(1);
        assertThat(reserved(second(first))).isEqualTo(1);
    }

    @Test
    void without_a_seat_in_the_second_half_neither_is_taken() {
        UUID first = aSlotIn(7).asSet(21, 0);
        book(holder, first, 1).statusCode(409).body("refusals.code", hasItem("set-second-full"));
        assertThat(reserved(first)).isZero();
    }

    @Test
    void residents_take_no_second_half_alone() {
        UUID first = aSlotIn(7).asSet(21, 5);
        city.record(tenant, holder, 1, TODAY.minusDays(60), city.vaccine(tenant, "pfizer-12"));
        book(holder, second(first), 2).statusCode(409).body("refusals.code", hasItem("door-closed"));
        book(holder, first, 2).statusCode(409);
    }

    @Test
    void cancelling_the_first_asks_and_then_cancels_the_second_too() {
        UUID first = aSlotIn(7).asSet(21, 5);
        UUID id = booked(holder, first, 1);
        cancel(holder, id).statusCode(409).body("refusals.code", contains("later-dose-conflicts"));
        assertThat(live()).isEqualTo(2);
        post(holder, MINE + "/" + id + "/cancel", Map.of("alsoLaterDoses", true))
                .statusCode(200)
                .body("cancelled", hasSize(2))
                .body("cancelled.status", contains("CANCELLED", "CANCELLED"));
        assertThat(reserved(first)).isZero();
        assertThat(reserved(second(first))).isZero();
    }

    @Test
    void the_second_alone_is_cancelled_by_staff_only() {
        UUID first = aSlotIn(7).asSet(21, 5);
        booked(holder, first, 1);
        String id = resident(holder).get(MINE).path("find { it.dose == 2 }.id");
        cancel(holder, UUID.fromString(id)).statusCode(409).body("refusals.code", contains("door-closed"));
        staff(CALL_CENTRE)
                .body(Map.of("cancelReason", "RESIDENT"))
                .post(STAFFS + "/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("cancelled", hasSize(1));
        resident(holder).get(MINE).then().body("cancellable", contains(false, true));
        assertThat(reserved(first)).isEqualTo(1);
        assertThat(reserved(second(first))).isZero();
    }

    @Test
    void when_staff_cancel_the_second_half_dose_one_stands_alone_and_dose_two_can_be_booked_again() {
        UUID first = aSlotIn(7).asSet(21, 5);
        UUID id = booked(holder, first, 1);
        staffCancel(secondHalf());
        assertThat(city.count(
                        tenant, "select count(*) from reservation where set_id is not null and status <> 'CANCELLED'"))
                .isZero();
        assertThat(city.count(tenant, "select version from reservation where id = ?", id))
                .isEqualTo(1);

        bookFor(CALL_CENTRE, holder, second(first), 2).statusCode(200);
        staffCancel(secondHalf());
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID single = aSlotIn(30).make();
        book(holder, single, 2).statusCode(200);
        staffCancel(secondHalf());
        change(holder, id, aSlotIn(8).asSet(21, 5)).statusCode(200);
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void a_resident_moves_a_second_half_to_the_second_half_of_another_set() {
        UUID first = aSlotIn(7).asSet(21, 5);
        UUID id = booked(holder, first, 1);
        UUID other = second(aSlotIn(8).asSet(21, 5));
        UUID tooSoon = second(aSlotIn(4).asSet(21, 5));
        UUID half = secondHalf();
        offered(half, "2026-12-30", other);
        change(holder, half, tooSoon).statusCode(409).body("refusals.code", contains("interval-too-short"));
        change(holder, half, other).statusCode(200).body("slotId", equalTo(other.toString()));
        assertThat(List.of(reserved(second(first)), reserved(other))).containsExactly(0L, 1L);
        change(holder, half, second(first)).statusCode(200).body("cancellable", equalTo(false));
        UUID later = aSlotIn(9).asSet(21, 5);
        change(holder, id, later).statusCode(200);
        assertThat(List.of(reserved(later), reserved(second(later)))).containsExactly(1L, 1L);
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void second_halves_are_shown_only_to_whoever_has_one_to_move() {
        UUID slot = second(aSlotIn(8).asSet(21, 5));
        UUID single = booked(holder, aSlotIn(7).make(), 1);
        for (String changing : List.of("", "&changing=" + single)) {
            String of = "venueId=" + venue + "&vaccineId=" + city.vaccine(tenant, "pfizer-12") + changing;
            resident(holder)
                    .get("/api/resident/slots?date=2026-12-30&" + of)
                    .then()
                    .body("", hasSize(0));
            resident(holder)
                    .get("/api/resident/availability?month=2026-12&" + of)
                    .then()
                    .body("days.date", not(hasItem("2026-12-30")));
        }
        assertThat(reserved(slot)).isZero();
    }

    @Test
    void special_override_mode_with_dose_two_on_a_first_half_books_no_dose_three() {
        city.record(tenant, holder, 1, TODAY.minusDays(60), city.vaccine(tenant, "pfizer-12"));
        UUID first = aSlotIn(7).asSet(21, 5);
        staff(ADMINISTRATOR).body(Map.of("reason", "議会の決定")).post("/api/admin/override-mode");
        bookFor(ADMINISTRATOR, holder, first, 2, "overrides", List.of("SPECIAL"), "reason", "議会の決定")
                .statusCode(200)
                .body("reservations.dose", contains(2));
        assertThat(List.of(reserved(first), reserved(second(first)))).containsExactly(1L, 0L);
        assertThat(city.count(tenant, "select count(*) from reservation where set_id is not null"))
                .isZero();
    }

    private void offered(UUID changing, String date, UUID slot) {
        String of = "venueId=" + venue + "&vaccineId=" + city.vaccine(tenant, "pfizer-12") + "&changing=" + changing;
        resident(holder)
                .get("/api/resident/slots?date=" + date + "&" + of)
                .then()
                .body("slot.id", contains(slot.toString()))
                .body("refusals.flatten()", hasSize(0));
        resident(holder)
                .get("/api/resident/availability?month=2026-12&" + of)
                .then()
                .body("days.find { it.date == '" + date + "' }.level", equalTo("MANY"));
    }

    private UUID secondHalf() {
        return city.one(tenant, "select id from reservation where dose = 2 and status = 'RESERVED'");
    }

    private void staffCancel(UUID reservation) {
        staff(CALL_CENTRE)
                .body(Map.of("cancelReason", "OFFICE"))
                .post(STAFFS + "/" + reservation + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void changing_the_first_to_another_set_moves_both() {
        UUID old = aSlotIn(7).asSet(21, 5);
        UUID other = aSlotIn(8).asSet(21, 5);
        UUID id = booked(holder, old, 1);
        change(holder, id, other).statusCode(200).body("slotId", equalTo(other.toString()));
        assertThat(List.of(reserved(old), reserved(second(old)))).containsExactly(0L, 0L);
        assertThat(List.of(reserved(other), reserved(second(other)))).containsExactly(1L, 1L);
        UUID full = aSlotIn(9).asSet(21, 0);
        change(holder, id, full).statusCode(409).body("refusals.code", hasItem("set-second-full"));
        assertThat(List.of(reserved(other), reserved(second(other)))).containsExactly(1L, 1L);
    }

    @Test
    void simultaneous_booking_takes_two_slots_of_ones_choice_or_none() {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID first = aSlotIn(7).make();
        UUID tooSoon = aSlotIn(14).make();
        UUID second = aSlotIn(30).make();
        both(holder, first, tooSoon).statusCode(409).body("refusals.code", contains("interval-too-short"));
        assertThat(live()).isZero();
        UUID full = aSlotIn(31).withRoomFor(0).make();
        both(holder, first, full).statusCode(409).body("refusals.code", contains("slot-full"));
        assertThat(reserved(first)).isZero();
        both(holder, first, second).statusCode(200).body("reservations.dose", contains(1, 2));
        assertThat(List.of(reserved(first), reserved(second))).containsExactly(1L, 1L);
    }

    @Test
    void where_it_is_not_offered_dose_two_waits_for_dose_one() {
        both(holder, aSlotIn(7).make(), aSlotIn(30).make())
                .statusCode(409)
                .body("refusals.code", contains("first-dose-missing"));
        assertThat(live()).isZero();
    }

    @Test
    void the_order_in_which_both_are_asked_for_does_not_matter() {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID first = aSlotIn(7).make();
        UUID second = aSlotIn(30).make();
        var wishes = List.of(Map.of("slotId", second, "dose", 2), Map.of("slotId", first, "dose", 1));
        post(holder, MINE, Map.of("bookings", wishes)).statusCode(200).body("reservations", hasSize(2));
    }

    @Test
    void moving_dose_one_too_near_asks_before_dose_two_is_given_up() {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID second = aSlotIn(30).make();
        UUID id = UUID.fromString(both(holder, aSlotIn(7).make(), second)
                .statusCode(200)
                .extract()
                .path("reservations[0].id"));
        UUID late = aSlotIn(20).make();
        change(holder, id, late).statusCode(409).body("refusals.code", contains("later-dose-conflicts"));
        post(holder, MINE + "/" + id + "/change", Map.of("slotId", late, "alsoLaterDoses", true))
                .statusCode(200);
        assertThat(reserved(second)).isZero();
        assertThat(reserved(late)).isEqualTo(1);
        UUID early = aSlotIn(3).make();
        change(holder, id, early).statusCode(200);
    }

    @Test
    void the_same_slot_twice_and_the_same_dose_twice_are_refused() {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID slot = aSlotIn(7).make();
        both(holder, slot, slot).statusCode(409);
        var twice = List.of(
                Map.of("slotId", slot, "dose", 1), Map.of("slotId", aSlotIn(8).make(), "dose", 1));
        post(holder, MINE, Map.of("bookings", twice)).statusCode(409);
        post(holder, MINE, Map.of("bookings", List.of())).statusCode(400);
        post(holder, MINE, Map.of()).statusCode(400);
        assertThat(live()).isZero();
    }

    private io.restassured.response.ValidatableResponse both(Holder who, UUID first, UUID second) {
        var wishes = List.of(Map.of("slotId", first, "dose", 1), Map.of("slotId", second, "dose", 2));
        return post(who, MINE, Map.of("bookings", wishes));
    }

    private UUID second(UUID first) {
        return city.one(tenant, "select paired_slot_id from slot where id = ?", first);
    }
}
