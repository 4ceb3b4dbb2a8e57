package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_CHECKED_IN;
import static io.machiyaku.reservation.rules.BookingRefusal.DEADLINE_PASSED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.LATER_DOSE_CONFLICTS;
import static io.machiyaku.reservation.rules.BookingRefusal.OUTSIDE_YOUR_VENUES;
import static io.machiyaku.reservation.rules.Given.CALL_CENTRE;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.TOMORROW;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.PersonMaker.SET;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.PersonMaker.booking;
import static io.machiyaku.reservation.rules.PersonMaker.checkedIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Product;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CancelRulesTest {

    private static final LiveBooking TOMORROWS = booking(1, TOMORROW, PFIZER, null);

    private static CancelRules at(LocalDateTime moment) {
        return new CancelRules(SiteRules.defaults(), moment);
    }

    private static CancelRules at(LocalDateTime moment, Deadline deadline) {
        return new CancelRules(
                new SiteRules(true, null, false, true, Set.of(), deadline, OfferedPeriod.TWO_MONTHS), moment);
    }

    private static List<BookingRefusal> refusals(CancelRules rules, LiveBooking booking, Booker booker) {
        return codes(rules.check(booking, person(booking), booker, false));
    }

    private static Applicant person(LiveBooking... bookings) {
        PersonMaker person = aPerson();
        for (LiveBooking booking : bookings) {
            person.booked(booking);
        }
        return person.make();
    }

    private static LiveBooking sameDay() {
        return new LiveBooking(
                Given.id(1),
                1,
                Given.id(201),
                Given.VENUE,
                TODAY.atTime(10, 0),
                TODAY.atTime(10, 30),
                true,
                null,
                PFIZER,
                null,
                false);
    }

    @Test
    void residents_cancel_until_midnight_before_the_day() {
        assertThat(refusals(at(TODAY.atTime(23, 59, 59)), TOMORROWS, WEB)).isEmpty();
        List<Refusal> late = at(TOMORROW.atStartOfDay()).check(TOMORROWS, person(TOMORROWS), WEB, false);
        assertThat(codes(late)).containsExactly(DEADLINE_PASSED);
        assertThat(late.getFirst().words()).containsEntry("lastDay", TODAY);
    }

    @Test
    void a_same_day_slot_can_be_cancelled_until_it_begins() {
        assertThat(refusals(at(TODAY.atTime(9, 59)), sameDay(), WEB)).isEmpty();
        assertThat(refusals(at(TODAY.atTime(10, 0)), sameDay(), WEB)).containsExactly(DEADLINE_PASSED);
    }

    @Test
    void a_site_may_close_cancellation_earlier_or_keep_it_open_until_the_slot_begins() {
        assertThat(refusals(at(TODAY.atStartOfDay(), new Deadline(2)), TOMORROWS, WEB))
                .containsExactly(DEADLINE_PASSED);
        assertThat(refusals(at(TODAY.atStartOfDay().minusSeconds(1), new Deadline(2)), TOMORROWS, WEB))
                .isEmpty();
        assertThat(refusals(at(TOMORROW.atTime(9, 59), Deadline.UNTIL_IT_BEGINS), TOMORROWS, WEB))
                .isEmpty();
        assertThat(refusals(at(TOMORROW.atTime(10, 0), Deadline.UNTIL_IT_BEGINS), TOMORROWS, WEB))
                .containsExactly(DEADLINE_PASSED);
    }

    @Test
    void the_deadline_can_be_told_beforehand() {
        assertThat(at(TODAY.atTime(9, 0)).changeableUntil(TOMORROWS)).isEqualTo(TOMORROW.atStartOfDay());
        assertThat(at(TODAY.atTime(9, 0)).changeable(TOMORROWS)).isTrue();
        assertThat(at(TODAY.atTime(9, 0)).changeableUntil(sameDay())).isEqualTo(TODAY.atTime(10, 0));
    }

    @Test
    void staff_cancel_at_any_time_at_their_own_venues() {
        assertThat(refusals(at(TOMORROW.atTime(12, 0)), TOMORROWS, CALL_CENTRE)).isEmpty();
        Booker elsewhere = Booker.staff(Door.OPERATOR, Powers.venueManager(Set.of(Given.OTHER_VENUE)));
        assertThat(refusals(at(TODAY.atTime(9, 0)), TOMORROWS, elsewhere)).containsExactly(OUTSIDE_YOUR_VENUES);
    }

    @Test
    void cancelling_dose_1_asks_about_dose_2_and_then_takes_it_along() {
        LiveBooking dose2 = booking(2, TOMORROW.plusDays(21), PFIZER, null);
        Applicant both = person(dose2, TOMORROWS);
        assertThat(codes(at(TODAY.atTime(9, 0)).check(TOMORROWS, both, CALL_CENTRE, false)))
                .containsExactly(LATER_DOSE_CONFLICTS);
        assertThat(at(TODAY.atTime(9, 0)).check(TOMORROWS, both, CALL_CENTRE, true))
                .isEmpty();
        assertThat(at(TODAY.atTime(9, 0)).fallingWith(TOMORROWS, both)).containsExactly(dose2);
        assertThat(at(TODAY.atTime(9, 0)).fallingWith(dose2, both)).isEmpty();
    }

    @Test
    void a_booking_whose_dose_is_recorded_is_cancelled_without_the_later_doses() {
        LiveBooking dose2 = booking(2, TOMORROW.plusDays(21), PFIZER, null);
        Applicant had = aPerson()
                .had(1, TODAY.minusDays(3), PFIZER)
                .booked(TOMORROWS)
                .booked(dose2)
                .make();
        assertThat(at(TODAY.atTime(9, 0)).check(TOMORROWS, had, WEB, false)).isEmpty();
        assertThat(at(TODAY.atTime(9, 0)).fallingWith(TOMORROWS, had)).isEmpty();
    }

    @Test
    void a_venue_role_cancels_only_where_all_that_falls_is_at_its_venues() {
        LiveBooking elsewhere = new LiveBooking(
                Given.id(2),
                2,
                Given.id(202),
                Given.OTHER_VENUE,
                TOMORROW.plusDays(21).atTime(10, 0),
                TOMORROW.plusDays(21).atTime(10, 30),
                false,
                null,
                PFIZER,
                null,
                false);
        Booker manager = Booker.staff(Door.OPERATOR, Powers.venueManager(Set.of(Given.VENUE)));
        assertThat(codes(at(TODAY.atTime(9, 0)).check(TOMORROWS, person(TOMORROWS, elsewhere), manager, true)))
                .containsExactly(OUTSIDE_YOUR_VENUES);
    }

    @Test
    void who_is_checked_in_is_cancelled_by_staff_only() {
        LiveBooking here = checkedIn(TOMORROWS);
        assertThat(refusals(at(TODAY.atTime(9, 0)), here, WEB)).containsExactly(ALREADY_CHECKED_IN);
        assertThat(refusals(at(TODAY.atTime(9, 0)), here, CALL_CENTRE)).isEmpty();
    }

    @Test
    void who_is_checked_in_stays_in_the_slot_and_so_does_the_other_half() {
        Wish change = Wish.change(TOMORROWS.reservationId(), 1, false);
        SlotOffer set = SlotMaker.aSlot()
                .on(TOMORROW.plusDays(1))
                .firstOf(SlotMaker.aSlot().with(Given.id(101)).on(TOMORROW.plusDays(30)))
                .make();
        LiveBooking first = booking(1, TOMORROW, PFIZER, SET);
        LiveBooking second = booking(2, TOMORROW.plusDays(21), PFIZER, SET);
        for (Booker booker : List.of(WEB, CALL_CENTRE, Given.SPECIAL)) {
            assertThat(codes(Given.rules().check(person(checkedIn(TOMORROWS)), set, change, booker)))
                    .containsExactly(ALREADY_CHECKED_IN);
            assertThat(codes(Given.rules().check(person(first, checkedIn(second)), set, change, booker)))
                    .containsExactly(ALREADY_CHECKED_IN);
            assertThat(Given.rules().check(person(first, second), set, change, booker))
                    .isEmpty();
        }
    }

    @Test
    void doses_of_another_programme_stay() {
        Product influenza = new Product(Given.id(40), Given.INFLUENZA, "インフルエンザ", 2, 2, AgeRange.ANY, false, List.of());
        LiveBooking other = booking(2, TOMORROW.plusDays(21), influenza, null);
        assertThat(at(TODAY.atTime(9, 0)).fallingWith(TOMORROWS, person(TOMORROWS, other)))
                .isEmpty();
    }

    @Test
    void cancelling_a_sets_second_half_alone_needs_staff() {
        LiveBooking first = booking(1, TOMORROW, PFIZER, SET);
        LiveBooking second = booking(2, TOMORROW.plusDays(21), PFIZER, SET);
        Applicant set = person(first, second);
        assertThat(codes(at(TODAY.atTime(9, 0)).check(second, set, WEB, false))).containsExactly(DOOR_CLOSED);
        assertThat(at(TODAY.atTime(9, 0)).check(second, set, CALL_CENTRE, false))
                .isEmpty();
        assertThat(at(TODAY.atTime(9, 0)).check(first, set, WEB, true)).isEmpty();
    }
}
