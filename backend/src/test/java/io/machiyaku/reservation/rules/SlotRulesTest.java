package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.DEADLINE_PASSED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.OUTSIDE_YOUR_VENUES;
import static io.machiyaku.reservation.rules.BookingRefusal.SAME_DAY_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_PAST;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_UNPUBLISHED;
import static io.machiyaku.reservation.rules.BookingRefusal.VENUE_UNPUBLISHED;
import static io.machiyaku.reservation.rules.Given.BULK;
import static io.machiyaku.reservation.rules.Given.CALL_CENTRE;
import static io.machiyaku.reservation.rules.Given.MANAGER;
import static io.machiyaku.reservation.rules.Given.OTHER_VENUE;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.TOMORROW;
import static io.machiyaku.reservation.rules.Given.VENUE_STAFF;
import static io.machiyaku.reservation.rules.Given.WALK_IN;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.refusals;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotRulesTest {

    private static List<BookingRefusal> at(LocalDateTime moment, SlotMaker slot, Booker booker) {
        return codes(new BookingRules(SiteRules.defaults(), moment)
                .check(aPerson().make(), slot.make(), Wish.book(1), booker));
    }

    @Test
    void residents_see_published_venues_and_slots_only() {
        assertThat(refusals(aPerson(), aSlot().inUnpublishedVenue(), 1, WEB)).containsExactly(VENUE_UNPUBLISHED);
        assertThat(refusals(aPerson(), aSlot().unpublished(), 1, WEB)).containsExactly(SLOT_UNPUBLISHED);
        assertThat(refusals(aPerson(), aSlot().unpublished(), 1, Booker.resident(Door.IVR)))
                .containsExactly(SLOT_UNPUBLISHED);
    }

    @Test
    void what_a_venue_has_given_up_is_for_staff_only() {
        assertThat(refusals(aPerson(), aSlot().ofVaccineGivenUp(), 1, WEB))
                .containsExactly(BookingRefusal.VACCINE_WITHDRAWN);
        assertThat(refusals(aPerson(), aSlot().ofVaccineGivenUp(), 1, CALL_CENTRE))
                .isEmpty();
    }

    @Test
    void staff_book_unpublished_slots_too() {
        for (Booker staff : List.of(CALL_CENTRE, MANAGER, VENUE_STAFF, BULK)) {
            assertThat(refusals(aPerson(), aSlot().unpublished().inUnpublishedVenue(), 1, staff))
                    .isEmpty();
        }
    }

    @Test
    void venue_roles_book_at_their_own_venues_only() {
        assertThat(refusals(aPerson(), aSlot().at(OTHER_VENUE), 1, MANAGER)).containsExactly(OUTSIDE_YOUR_VENUES);
        assertThat(refusals(aPerson(), aSlot().at(OTHER_VENUE), 1, VENUE_STAFF)).containsExactly(OUTSIDE_YOUR_VENUES);
        assertThat(refusals(aPerson(), aSlot().at(OTHER_VENUE), 1, CALL_CENTRE)).isEmpty();
    }

    @Test
    void a_normal_slot_can_be_booked_until_midnight_before_its_day() {
        SlotMaker slot = aSlot().on(TOMORROW);
        assertThat(at(TODAY.atTime(23, 59, 59), slot, WEB)).isEmpty();
        assertThat(at(TOMORROW.atStartOfDay(), slot, WEB)).containsExactly(SAME_DAY_CLOSED);
        assertThat(at(TOMORROW.atStartOfDay(), slot, CALL_CENTRE)).containsExactly(SAME_DAY_CLOSED);
        assertThat(at(TOMORROW.atStartOfDay(), slot, BULK)).containsExactly(SAME_DAY_CLOSED);
    }

    @Test
    void a_same_day_slot_can_be_booked_until_it_begins() {
        SlotMaker slot = aSlot().on(TODAY).sameDay();
        assertThat(at(TODAY.atTime(9, 59, 59), slot, WEB)).isEmpty();
        assertThat(at(TODAY.atTime(10, 0), slot, WEB)).containsExactly(SLOT_PAST);
        assertThat(at(TODAY.atTime(10, 0), slot, BULK)).containsExactly(SLOT_PAST);
    }

    @Test
    void operators_book_a_same_day_slot_until_it_ends() {
        SlotMaker slot = aSlot().on(TODAY).sameDay();
        assertThat(at(TODAY.atTime(10, 29), slot, CALL_CENTRE)).isEmpty();
        assertThat(at(TODAY.atTime(10, 30), slot, CALL_CENTRE)).containsExactly(SLOT_PAST);
    }

    @Test
    void a_slot_that_is_over_is_over_for_all() {
        SlotMaker yesterday = aSlot().on(TODAY.minusDays(1)).sameDay();
        for (Booker booker : List.of(WEB, CALL_CENTRE, BULK, WALK_IN)) {
            assertThat(refusals(aPerson(), yesterday, 1, booker)).containsExactly(SLOT_PAST);
        }
    }

    @Test
    void a_walk_in_takes_any_slot_that_ends_today() {
        assertThat(at(TODAY.atTime(9, 0), aSlot().on(TODAY), WALK_IN)).isEmpty();
        assertThat(at(TODAY.atTime(20, 0), aSlot().on(TODAY), WALK_IN)).isEmpty();
        assertThat(at(TODAY.atTime(20, 0), aSlot().on(TOMORROW), WALK_IN)).containsExactly(SAME_DAY_CLOSED);
    }

    @Test
    void a_night_slot_from_yesterday_that_ends_today_still_takes_walk_ins() {
        SlotMaker night = aSlot().on(TODAY.minusDays(1).atTime(22, 0), TODAY.atTime(1, 0));
        assertThat(at(TODAY.atTime(0, 30), night, WALK_IN)).isEmpty();
    }

    @Test
    void a_slot_that_ends_at_midnight_ends_on_the_day_before() {
        SlotMaker evening = aSlot().on(TODAY.atTime(22, 0), TOMORROW.atStartOfDay());
        assertThat(at(TODAY.atTime(22, 30), evening, WALK_IN)).isEmpty();
        assertThat(at(TOMORROW.atStartOfDay(), evening, WALK_IN)).containsExactly(SLOT_PAST);
    }

    @Test
    void a_full_slot_refuses_one_more() {
        assertThat(refusals(aPerson(), aSlot().reserved(9), 1, WEB)).isEmpty();
        assertThat(refusals(aPerson(), aSlot().reserved(10), 1, WEB)).containsExactly(SLOT_FULL);
        assertThat(refusals(aPerson(), aSlot().reserved(11), 1, CALL_CENTRE)).containsExactly(SLOT_FULL);
    }

    @Test
    void a_door_with_its_own_limit_may_be_full_while_others_have_seats() {
        SlotMaker slot = aSlot().limit(Door.IVR, 0);
        assertThat(refusals(aPerson(), slot, 1, Booker.resident(Door.IVR))).containsExactly(DOOR_FULL);
        assertThat(refusals(aPerson(), slot, 1, WEB)).isEmpty();
        assertThat(refusals(aPerson(), aSlot().limit(Door.IVR, 1), 1, Booker.resident(Door.IVR)))
                .isEmpty();
    }

    @Test
    void a_booking_that_stays_in_its_slot_needs_no_second_seat() {
        Applicant person = aPerson().booked(1, TOMORROW, PFIZER).make();
        Wish change = Wish.change(Given.id(1), 1, false);
        SlotOffer own = aSlot().with(Given.id(201)).full().make();
        SlotOffer other = aSlot().full().make();
        assertThat(rules().check(person, own, change, WEB)).isEmpty();
        assertThat(codes(rules().check(person, other, change, WEB))).containsExactly(SLOT_FULL);
    }

    @Test
    void residents_cannot_move_a_booking_after_its_deadline_but_staff_can() {
        Applicant person = aPerson().booked(1, TODAY, PFIZER).make();
        Wish change = Wish.change(Given.id(1), 1, false);
        SlotOffer slot = aSlot().on(TOMORROW).make();
        assertThat(codes(rules().check(person, slot, change, WEB))).containsExactly(DEADLINE_PASSED);
        assertThat(rules().check(person, slot, change, CALL_CENTRE)).isEmpty();
    }
}
