package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.LATER_DOSE_CONFLICTS;
import static io.machiyaku.reservation.rules.Given.MODERNA;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.SET;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.PersonMaker.booking;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LaterDosesTest {

    private static final LocalDate DOSE_1 = TODAY.plusDays(7);
    private static final LocalDate DOSE_2 = DOSE_1.plusDays(21);

    private static final Applicant BOTH_BOOKED =
            aPerson().booked(1, DOSE_1, PFIZER).booked(2, DOSE_2, PFIZER).make();

    private static Verdict move(Applicant person, SlotMaker slot, boolean alsoLaterDoses) {
        return rules().judge(person, slot.make(), Wish.change(Given.id(1), 1, alsoLaterDoses), WEB);
    }

    @Test
    void moving_dose_1_within_the_interval_leaves_dose_2_alone() {
        assertThat(move(BOTH_BOOKED, aSlot().on(DOSE_1.plusDays(2)), false)).satisfies(verdict -> {
            assertThat(verdict.refusals()).isEmpty();
            assertThat(verdict.falling()).isEmpty();
        });
    }

    @Test
    void moving_dose_1_too_near_asks_about_dose_2() {
        Verdict verdict = move(BOTH_BOOKED, aSlot().on(DOSE_1.plusDays(3)), false);
        assertThat(codes(verdict.refusals())).containsExactly(LATER_DOSE_CONFLICTS);
        assertThat(verdict.refusals().getFirst().words())
                .containsEntry("dose", 2)
                .containsEntry("startsAt", DOSE_2.atTime(10, 0));
    }

    @Test
    void with_the_answer_yes_dose_2_falls() {
        Verdict verdict = move(BOTH_BOOKED, aSlot().on(DOSE_1.plusDays(3)), true);
        assertThat(verdict.refusals()).isEmpty();
        assertThat(verdict.falling()).extracting(LiveBooking::dose).containsExactly(2);
    }

    @Test
    void moving_dose_1_behind_dose_2_or_to_another_vaccine_makes_dose_2_impossible() {
        assertThat(codes(
                        move(BOTH_BOOKED, aSlot().on(DOSE_2.plusDays(1)), false).refusals()))
                .containsExactly(LATER_DOSE_CONFLICTS);
        assertThat(codes(
                        move(BOTH_BOOKED, aSlot().of(MODERNA).on(DOSE_1), false).refusals()))
                .containsExactly(LATER_DOSE_CONFLICTS);
    }

    @Test
    void once_a_dose_falls_all_after_it_fall_too() {
        Applicant three = BOTH_BOOKED.having(booking(3, DOSE_2.plusMonths(6), PFIZER, null));
        Verdict verdict = move(three, aSlot().on(DOSE_2), true);
        assertThat(verdict.falling()).extracting(LiveBooking::dose).containsExactly(2, 3);
    }

    @Test
    void a_sets_first_half_that_moves_to_a_single_slot_leaves_the_second_where_it_still_fits() {
        Applicant set = aPerson()
                .booked(booking(1, DOSE_1, PFIZER, SET))
                .booked(booking(2, DOSE_2, PFIZER, SET))
                .make();
        assertThat(move(set, aSlot().on(DOSE_1.plusDays(1)), false).allowed()).isTrue();
        assertThat(codes(move(set, aSlot().on(DOSE_2), false).refusals())).containsExactly(LATER_DOSE_CONFLICTS);
    }
}
