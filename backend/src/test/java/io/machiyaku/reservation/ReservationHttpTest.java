package io.machiyaku.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A resident books, changes and cancels over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReservationHttpTest extends BookingTestBase {

    @Test
    void a_resident_books_a_seat_and_finds_it_again() {
        UUID slot = aSlotIn(7).make();
        book(holder, slot, 1)
                .statusCode(200)
                .body("reservations", hasSize(1))
                .body("reservations[0].status", equalTo("RESERVED"))
                .body("reservations[0].channel", equalTo("WEB"))
                .body("reservations[0].startsAt", equalTo("2026-12-08T10:00:00"))
                .body("reservations[0].changeable", equalTo(true))
                .body("reservations[0].changeableUntil", equalTo("2026-12-08T00:00:00"))
                .body("reservations[0].checkInCode", matchesPattern("R[0-9A-Z]{7}"));
        var made = resident(holder).get(MINE).then().statusCode(200).body("", hasSize(1));
        made.body("[0].slotId", equalTo(slot.toString())).body("[0].dose", equalTo(1));
        assertThat(reserved(slot)).isEqualTo(1);
    }

    @Test
    void what_is_answered_at_once_is_what_is_found_later() {
        Map<String, Object> told =
                book(holder, aSlotIn(7).make(), 1).statusCode(200).extract().path("reservations[0]");
        Map<String, Object> found = resident(holder).get(MINE).path("[0]");
        assertThat(found).isEqualTo(told);
    }

    @Test
    void every_rule_that_says_no_is_told_with_its_code_and_a_sentence() {
        book(holder, aSlotIn(7).withRoomFor(0).make(), 1)
                .statusCode(409)
                .body("code", equalTo("slot-full"))
                .body("refusals[0].detail", matchesPattern(".*[ぁ-ん].*"));
        book(holder, aSlotIn(0).make(), 1).statusCode(409);
        book(holder, aSlotIn(7).unpublished().make(), 1)
                .statusCode(409)
                .body("refusals.code", contains("slot-unpublished"));
        book(holder, aSlotIn(9).make(), 2).statusCode(409).body("refusals.code", contains("first-dose-missing"));
        book(holder, aSlotIn(8).forDose(3, 3).make(), 1)
                .statusCode(409)
                .body("refusals.code", contains("dose-not-offered"));
        book(holder, UUID.randomUUID(), 1).statusCode(404);
        assertThat(live()).isZero();
    }

    @Test
    void all_that_stands_against_a_booking_is_told_at_once() {
        Holder child = city.aPerson(tenant, TODAY.minusYears(8));
        UUID slot = aSlotIn(7).unpublished().withRoomFor(0).make();
        book(child, slot, 1)
                .statusCode(409)
                .body("refusals.code", hasItem("slot-unpublished"))
                .body("refusals.code", hasItem("slot-full"))
                .body("refusals.code", hasItem("too-young"))
                .body("refusals.find { it.code == 'too-young' }.possibleFrom", equalTo("2030-11-30"));
    }

    @Test
    void one_person_has_one_booking_for_a_dose() {
        booked(holder, aSlotIn(7).make(), 1);
        UUID other = aSlotIn(8).make();
        book(holder, other, 1).statusCode(409).body("code", equalTo("already-reserved"));
        assertThat(reserved(other)).isZero();
    }

    @Test
    void a_change_keeps_id_and_code_and_gives_the_old_seat_back() {
        UUID old = aSlotIn(7).make();
        UUID other = aSlotIn(8).make();
        UUID id = booked(holder, old, 1);
        String code = resident(holder).get(MINE).path("[0].checkInCode");
        change(holder, id, other)
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("checkInCode", equalTo(code))
                .body("slotId", equalTo(other.toString()));
        assertThat(reserved(old)).isZero();
        assertThat(reserved(other)).isEqualTo(1);
        assertThat(city.count(
                        tenant,
                        "select count(*) from reservation_event where reservation_id = ? and kind = 'CHANGED'"
                                + " and slot_id = ? and former_slot_id = ?",
                        id,
                        other,
                        old))
                .isEqualTo(1);
    }

    @Test
    void a_change_to_a_full_slot_keeps_the_old_seat() {
        UUID old = aSlotIn(7).make();
        UUID id = booked(holder, old, 1);
        change(holder, id, aSlotIn(8).withRoomFor(0).make()).statusCode(409).body("code", equalTo("slot-full"));
        assertThat(reserved(old)).isEqualTo(1);
        resident(holder).get(MINE).then().body("[0].slotId", equalTo(old.toString()));
    }

    @Test
    void a_change_to_the_same_slot_takes_no_second_seat() {
        UUID slot = aSlotIn(7).withRoomFor(1).make();
        UUID id = booked(holder, slot, 1);
        change(holder, id, slot).statusCode(200);
        assertThat(reserved(slot)).isEqualTo(1);
    }

    @Test
    void a_cancelled_seat_is_free_for_the_next() {
        UUID slot = aSlotIn(7).withRoomFor(1).make();
        UUID id = booked(holder, slot, 1);
        Holder other = city.aPerson(tenant, ELDER);
        book(other, slot, 1).statusCode(409).body("code", equalTo("slot-full"));
        cancel(holder, id)
                .statusCode(200)
                .body("cancelled[0].status", equalTo("CANCELLED"))
                .body("cancelled[0].cancelReason", equalTo("RESIDENT"));
        book(other, slot, 1).statusCode(200);
        cancel(holder, id).statusCode(409).body("code", equalTo("no-longer-live"));
        change(holder, id, aSlotIn(8).make()).statusCode(409);
    }

    @Test
    void change_and_cancellation_end_at_midnight_before_the_day() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        UUID other = aSlotIn(9).make();
        TestClock.set(TODAY.plusDays(7).atStartOfDay());
        cancel(holder, id).statusCode(409).body("refusals.code", contains("deadline-passed"));
        change(holder, id, other).statusCode(409).body("refusals.code", contains("deadline-passed"));
        resident(holder).get(MINE).then().body("[0].changeable", equalTo(false));
        TestClock.set(TODAY.plusDays(7).atStartOfDay().minusSeconds(1));
        change(holder, id, other).statusCode(200);
    }

    @Test
    void a_same_day_booking_can_be_changed_until_it_begins() {
        UUID id = booked(holder, aSlotIn(7).sameDay().make(), 1);
        TestClock.set(TODAY.plusDays(7).atTime(10, 0));
        cancel(holder, id).statusCode(409).body("code", equalTo("deadline-passed"));
        TestClock.set(TODAY.plusDays(7).atTime(9, 59, 59));
        cancel(holder, id).statusCode(200);
    }

    @Test
    void nobody_touches_another_residents_booking() {
        UUID slot = aSlotIn(7).make();
        UUID id = booked(holder, slot, 1);
        Holder other = city.aPerson(tenant, ELDER);
        cancel(other, id).statusCode(404);
        change(other, id, aSlotIn(8).make()).statusCode(404);
        resident(other).get(MINE).then().statusCode(200).body("", hasSize(0));
        assertThat(reserved(slot)).isEqualTo(1);
    }

    @Test
    void the_dead_those_who_moved_away_and_blocked_vouchers_book_nothing() {
        UUID slot = aSlotIn(7).make();
        execute("update person set deceased_on = '2026-11-30' where id = ?", holder.personId());
        book(holder, slot, 1).statusCode(409).body("refusals.code", contains("voucher-blocked"));
        execute("update person set deceased_on = null, moved_out_on = '2026-12-08' where id = ?", holder.personId());
        book(holder, slot, 1).statusCode(409).body("refusals.code", contains("voucher-blocked"));
        execute("update person set moved_out_on = '2026-12-09' where id = ?", holder.personId());
        execute("update voucher set site_allowed = false where id = ?", holder.voucherId());
        book(holder, slot, 1).statusCode(409).body("refusals.code", contains("voucher-blocked"));
        bookFor(io.machiyaku.staff.StaffRole.CALL_CENTRE, holder, slot, 1).statusCode(200);
    }

    @Test
    void without_terms_accepted_and_details_given_nothing_is_booked() {
        UUID slot = aSlotIn(7).make();
        execute("update person set terms_edition = 0, registered_at = null where id = ?", holder.personId());
        book(holder, slot, 1).statusCode(409).body("refusals.code", contains("terms-not-accepted", "details-missing"));
    }

    @Test
    void until_the_birth_date_is_known_age_rules_refuse() {
        execute("update person set birth_date = null, birth_date_kind = 'UNKNOWN' where id = ?", holder.personId());
        book(holder, aSlotIn(7).make(), 1).statusCode(409).body("refusals.code", contains("birth-date-unknown"));
    }

    @Test
    void a_deleted_voucher_books_nothing() {
        execute("update voucher set deleted_at = ? where id = ?", TestClock.stamp(), holder.voucherId());
        book(holder, aSlotIn(7).make(), 1).statusCode(409).body("code", equalTo("voucher-unknown"));
    }

    @Test
    void a_stale_page_cancels_nothing() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        change(holder, id, aSlotIn(8).make()).statusCode(200);
        post(holder, MINE + "/" + id + "/cancel", Map.of("version", 0))
                .statusCode(412)
                .body("code", equalTo("stale-version"));
        post(holder, MINE + "/" + id + "/cancel", Map.of("version", 1)).statusCode(200);
    }
}
