package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RECORDED;
import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RESERVED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_OFFERED;
import static io.machiyaku.reservation.rules.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.rules.BookingRefusal.SET_SECOND_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_UNPUBLISHED;
import static io.machiyaku.reservation.rules.BookingRefusal.TOO_OLD;
import static io.machiyaku.reservation.rules.BookingRefusal.VACCINE_DIFFERS;
import static io.machiyaku.reservation.rules.Given.CALL_CENTRE;
import static io.machiyaku.reservation.rules.Given.CHILD;
import static io.machiyaku.reservation.rules.Given.MODERNA;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.SPECIAL;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.TOMORROW;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.refusals;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.SET;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.PersonMaker.booking;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static io.machiyaku.vaccine.UpperBound.AGE_OR_BELOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.vaccine.AgeRange;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetBookingTest {

    private static final LocalDate SECOND_DAY = TOMORROW.plusDays(21);

    private static SlotMaker second() {
        return aSlot().with(Given.id(101)).on(SECOND_DAY);
    }

    private static SlotMaker set(SlotMaker second) {
        return aSlot().firstOf(second);
    }

    @Test
    void the_first_half_is_booked_with_the_second() {
        assertThat(refusals(aPerson(), set(second()), 1, WEB)).isEmpty();
    }

    @Test
    void who_moves_to_a_set_needs_both_seats() {
        Applicant single = aPerson().booked(1, TOMORROW, PFIZER).make();
        Wish change = Wish.change(Given.id(1), 1, false);
        assertThat(rules().check(single, set(second()).make(), change, WEB)).isEmpty();
        assertThat(codes(rules().check(single, set(second().full()).make(), change, WEB)))
                .containsExactly(SET_SECOND_FULL);
    }

    @Test
    void who_moves_away_between_the_halves_books_no_set() {
        assertThat(refusals(aPerson().movedOut(SECOND_DAY), set(second()), 1, WEB))
                .containsExactly(BookingRefusal.VOUCHER_BLOCKED);
        assertThat(refusals(aPerson().movedOut(SECOND_DAY.plusDays(1)), set(second()), 1, WEB))
                .isEmpty();
    }

    @Test
    void a_set_needs_both_seats() {
        assertThat(refusals(aPerson(), set(second().full()), 1, WEB)).containsExactly(SET_SECOND_FULL);
        assertThat(refusals(aPerson(), set(second().full()).full(), 1, WEB))
                .containsExactly(SLOT_FULL, SET_SECOND_FULL);
        assertThat(set(second().reserved(7)).reserved(2).make().remaining()).isEqualTo(3);
        assertThat(set(second().reserved(2)).reserved(7).make().remaining()).isEqualTo(3);
    }

    @Test
    void residents_cannot_book_the_second_half_alone_but_staff_can() {
        PersonMaker person = aPerson().had(1, TODAY.minusDays(30), PFIZER);
        assertThat(refusals(person, second().asSecond(), 2, WEB)).containsExactly(DOOR_CLOSED);
        assertThat(refusals(person, second().asSecond(), 2, CALL_CENTRE)).isEmpty();
    }

    @Test
    void the_first_half_is_for_dose_1_and_the_second_for_dose_2() {
        PersonMaker person = aPerson().had(1, TODAY.minusDays(30), PFIZER);
        assertThat(refusals(person, set(second()), 2, CALL_CENTRE)).contains(DOSE_NOT_OFFERED);
        assertThat(refusals(aPerson(), second().asSecond(), 1, CALL_CENTRE)).containsExactly(DOSE_NOT_OFFERED);
    }

    @Test
    void the_second_half_keeps_the_interval() {
        assertThat(refusals(aPerson(), set(second().on(TOMORROW.plusDays(19))), 1, WEB))
                .isEmpty();
        assertThat(refusals(aPerson(), set(second().on(TOMORROW.plusDays(18))), 1, WEB))
                .containsExactly(INTERVAL_TOO_SHORT);
    }

    @Test
    void both_halves_have_the_same_vaccine_and_are_both_published() {
        assertThat(refusals(aPerson(), set(second().of(MODERNA)), 1, WEB)).contains(VACCINE_DIFFERS);
        assertThat(refusals(aPerson(), set(second().unpublished()), 1, WEB)).containsExactly(SLOT_UNPUBLISHED);
    }

    @Test
    void a_child_who_turns_twelve_before_the_second_half_keeps_the_child_vaccine() {
        AgeRange child = AgeRange.years(5, 11, AGE_OR_BELOW);
        SlotMaker set = set(second().of(CHILD).ages(child)).of(CHILD).ages(child);
        assertThat(refusals(aPerson().born(TOMORROW.plusDays(5).minusYears(12)), set, 1, WEB))
                .isEmpty();
        assertThat(refusals(aPerson().born(TOMORROW.plusDays(1).minusYears(12)), set, 1, WEB))
                .contains(TOO_OLD);
    }

    @Test
    void a_live_booking_of_dose_2_stands_in_the_way() {
        assertThat(refusals(aPerson().booked(2, TODAY.plusDays(60), PFIZER), set(second()), 1, WEB))
                .containsExactly(ALREADY_RESERVED);
    }

    @Test
    void not_even_special_override_mode_books_a_recorded_dose_2_again() {
        PersonMaker person = aPerson().had(2, TODAY.minusDays(30), PFIZER);
        assertThat(refusals(person, set(second()), 1, SPECIAL)).containsExactly(ALREADY_RECORDED);
    }

    @Test
    void changing_the_first_half_moves_both() {
        Applicant person = aPerson()
                .booked(booking(1, TOMORROW, PFIZER, SET))
                .booked(booking(2, SECOND_DAY, PFIZER, SET))
                .make();
        Wish change = Wish.change(Given.id(1), 1, false);
        SlotOffer later = set(second().on(SECOND_DAY.plusDays(14)))
                .on(TOMORROW.plusDays(14))
                .make();
        assertThat(rules().judge(person, later, change, WEB)).satisfies(verdict -> {
            assertThat(verdict.refusals()).isEmpty();
            assertThat(verdict.falling()).isEmpty();
        });
    }

    @Test
    void a_second_half_that_stays_in_its_slot_keeps_its_seat() {
        Applicant person = aPerson()
                .booked(booking(1, TOMORROW, PFIZER, SET))
                .booked(booking(2, SECOND_DAY, PFIZER, SET))
                .make();
        SlotOffer sameSecond =
                aSlot().firstOf(second().with(Given.id(202)).full()).make();
        SlotOffer otherSecond = aSlot().firstOf(second().full()).make();
        Wish change = Wish.change(Given.id(1), 1, false);
        assertThat(rules().check(person, sameSecond, change, WEB)).isEmpty();
        assertThat(codes(rules().check(person, otherSecond, change, WEB))).containsExactly(SET_SECOND_FULL);
    }

    @Test
    void the_second_half_may_move_alone_within_the_rules() {
        Applicant person = aPerson()
                .booked(booking(1, TOMORROW, PFIZER, SET))
                .booked(booking(2, SECOND_DAY, PFIZER, SET))
                .make();
        Wish change = Wish.change(Given.id(2), 2, false);
        SlotMaker normal = aSlot().on(TOMORROW.plusDays(19));
        assertThat(rules().check(person, normal.make(), change, WEB)).isEmpty();
        assertThat(codes(rules().check(person, normal.on(TOMORROW.plusDays(18)).make(), change, WEB)))
                .containsExactly(INTERVAL_TOO_SHORT);
    }

    @Test
    void residents_move_a_second_half_to_another_sets_second_half() {
        Applicant person = aPerson()
                .booked(booking(1, TOMORROW, PFIZER, SET))
                .booked(booking(2, SECOND_DAY, PFIZER, SET))
                .make();
        Wish change = Wish.change(Given.id(2), 2, false);
        SlotMaker other = second().on(SECOND_DAY.plusDays(1)).asSecond();
        assertThat(rules().check(person, other.make(), change, WEB)).isEmpty();
        assertThat(codes(rules().check(person, other.full().make(), change, WEB)))
                .containsExactly(SLOT_FULL);
        Applicant single = aPerson()
                .had(1, TODAY.minusDays(30), PFIZER)
                .booked(2, SECOND_DAY, PFIZER)
                .make();
        assertThat(codes(rules().check(
                                single,
                                second().on(SECOND_DAY.plusDays(1)).asSecond().make(),
                                change,
                                WEB)))
                .containsExactly(DOOR_CLOSED);
    }

    @Test
    void staff_book_a_second_half_on_the_booking_of_dose_1() {
        PersonMaker person = aPerson().booked(1, TOMORROW, PFIZER);
        assertThat(refusals(person, second().asSecond(), 2, CALL_CENTRE)).isEmpty();
        assertThat(refusals(person, second().on(TOMORROW.plusDays(18)).asSecond(), 2, CALL_CENTRE))
                .containsExactly(INTERVAL_TOO_SHORT);
        assertThat(refusals(person, second(), 2, CALL_CENTRE)).containsExactly(BookingRefusal.FIRST_DOSE_MISSING);
        assertThat(refusals(aPerson(), second().asSecond(), 2, CALL_CENTRE))
                .containsExactly(BookingRefusal.FIRST_DOSE_MISSING);
        assertThat(rules().fit(person.make(), CALL_CENTRE)
                        .dose(second().asSecond().make()))
                .isEqualTo(2);
    }

    @Test
    void with_another_dose_a_first_half_is_judged_alone() {
        PersonMaker person = aPerson().had(1, TODAY.minusDays(30), PFIZER);
        Verdict verdict =
                rules().judge(person.make(), set(second().full().unpublished()).make(), Wish.book(2), Given.SPECIAL);
        assertThat(verdict.refusals()).isEmpty();
        assertThat(codes(verdict.waived())).containsExactly(DOSE_NOT_OFFERED);
        person.booked(3, SECOND_DAY.plusDays(200), PFIZER);
        assertThat(rules().judge(person.make(), set(second()).make(), Wish.book(2), Given.SPECIAL)
                        .falling())
                .isEmpty();
    }

    @Test
    void overbooking_a_set_takes_a_reason_and_lifts_both_halves() {
        Booker overbooking = Given.MANAGER.waiving(Set.of(Waiver.OVERBOOK), "家族と同じ日");
        assertThat(refusals(aPerson(), set(second().full()).full(), 1, overbooking))
                .isEmpty();
    }
}
