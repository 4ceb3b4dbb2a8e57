package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.Given.CALL_CENTRE;
import static io.machiyaku.reservation.rules.Given.NOW;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.WALK_IN;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.only;
import static io.machiyaku.reservation.rules.Given.refusals;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedPeriodTest {

    private static final LocalDate LAST = LocalDate.of(2027, 1, 22);

    @Test
    void residents_book_within_the_offered_period_only_at_every_door_of_theirs() {
        for (Door door : List.of(Door.WEB, Door.LINE, Door.IVR)) {
            Booker resident = Booker.resident(door);
            assertThat(refusals(aPerson(), aSlot().on(LAST), 1, resident)).isEmpty();
            assertThat(refusals(aPerson(), aSlot().on(LAST.plusDays(1)), 1, resident))
                    .containsExactly(BookingRefusal.BEYOND_OFFERED_PERIOD);
        }
    }

    @Test
    void staff_book_beyond_it() {
        for (Booker staff : List.of(CALL_CENTRE, Given.MANAGER, Given.BULK)) {
            assertThat(refusals(aPerson(), aSlot().on(LAST.plusDays(1)), 1, staff))
                    .isEmpty();
        }
        assertThat(refusals(aPerson(), aSlot().on(LAST.plusDays(1)), 1, WALK_IN))
                .doesNotContain(BookingRefusal.BEYOND_OFFERED_PERIOD);
    }

    @Test
    void it_says_from_when_the_day_can_be_booked_and_until_which_day_one_can_book_now() {
        Refusal refusal = only(
                rules().check(aPerson().make(), aSlot().on(LAST.plusDays(9)).make(), Wish.book(1), WEB));
        assertThat(refusal.possibleFrom()).isEqualTo(TODAY.plusDays(9));
        assertThat(refusal.words()).containsEntry("earliest", TODAY.plusDays(9)).containsEntry("lastDay", LAST);
        BookingRules then =
                new BookingRules(SiteRules.defaults(), NOW.plusDays(9).minusHours(9));
        assertThat(then.check(aPerson().make(), aSlot().on(LAST.plusDays(9)).make(), Wish.book(1), WEB))
                .isEmpty();
    }

    @Test
    void no_booking_moves_beyond_it() {
        Applicant booked = aPerson().booked(1, TODAY.plusDays(9), PFIZER).make();
        Wish change = Wish.change(Given.id(1), 1, false);
        assertThat(codes(rules().check(booked, aSlot().on(LAST.plusDays(1)).make(), change, WEB)))
                .containsExactly(BookingRefusal.BEYOND_OFFERED_PERIOD);
        assertThat(rules().check(booked, aSlot().on(LAST.plusDays(1)).make(), change, CALL_CENTRE))
                .isEmpty();
    }

    @Test
    void a_set_is_offered_with_its_first_half() {
        SlotMaker second = aSlot().with(Given.id(101)).on(LAST.plusDays(21));
        assertThat(refusals(aPerson(), aSlot().on(LAST).firstOf(second), 1, WEB))
                .isEmpty();
    }

    @Test
    void a_day_opens_on_the_first_day_from_which_it_is_within_the_period() {
        for (int months = 1; months <= 12; months++) {
            var period = new OfferedPeriod(months);
            LocalDate opens = LocalDate.of(2026, 1, 1);
            for (LocalDate day = period.lastDay(opens); day.isBefore(LocalDate.of(2029, 4, 1)); day = day.plusDays(1)) {
                while (period.lastDay(opens).isBefore(day)) {
                    opens = opens.plusDays(1);
                }
                assertThat(period.opensFor(day))
                        .as("%s, %s months ahead", day, months)
                        .isEqualTo(opens);
            }
        }
    }
}
