package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.TOO_OLD;
import static io.machiyaku.reservation.rules.BookingRefusal.TOO_YOUNG;
import static io.machiyaku.reservation.rules.Given.CHILD;
import static io.machiyaku.reservation.rules.Given.INFANT;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.TOMORROW;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.only;
import static io.machiyaku.reservation.rules.Given.refusals;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.SlotMaker.aBooster;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static io.machiyaku.vaccine.UpperBound.AGE_OR_BELOW;
import static io.machiyaku.vaccine.UpperBound.ROUTINE_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.DoseRule;
import io.machiyaku.vaccine.Eligibility;
import io.machiyaku.vaccine.MonthEnd;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeRulesTest {

    /** Turns twelve on 1 December 2026, so by law on 30 November. */
    private static final LocalDate ALMOST_TWELVE = LocalDate.of(2014, 12, 1);

    private static final LocalDate TWELVE = LocalDate.of(2026, 11, 30);

    private static Product shingles(Eligibility... eligibility) {
        ProgrammeRules programme = new ProgrammeRules(
                Given.COVID.programmeId(), null, null, MonthEnd.NEXT_DAY, List.of(), List.of(eligibility));
        return new Product(Given.id(50), programme, "帯状疱疹", 1, 1, AgeRange.ANY, false, List.of());
    }

    private static Refusal refusal(PersonMaker person, SlotMaker slot) {
        return only(rules().check(person.make(), slot.make(), Wish.book(1), WEB));
    }

    @Test
    void age_counts_on_the_day_of_vaccination_and_the_day_before_the_birthday_is_enough() {
        PersonMaker person = aPerson().born(ALMOST_TWELVE);
        assertThat(refusals(person, aSlot().on(TWELVE.minusDays(1)), 1, WEB)).containsExactly(TOO_YOUNG);
        assertThat(refusals(person, aSlot().on(TWELVE), 1, WEB)).isEmpty();
    }

    @Test
    void too_young_says_from_which_day_on_it_is_possible() {
        Refusal refusal = refusal(aPerson().born(ALMOST_TWELVE), aSlot().on(TOMORROW));
        assertThat(refusal.possibleFrom()).isEqualTo(TWELVE);
        assertThat(refusal.words()).containsEntry("limitYears", 12).containsEntry("earliest", TWELVE);
    }

    @Test
    void the_child_vaccine_ends_two_days_before_the_twelfth_birthday() {
        PersonMaker person = aPerson().born(ALMOST_TWELVE);
        assertThat(refusals(person, aSlot().of(CHILD).on(TWELVE.minusDays(1)), 1, WEB))
                .isEmpty();
        Refusal refusal = refusal(person, aSlot().of(CHILD).on(TWELVE));
        assertThat(refusal.rule()).isEqualTo(TOO_OLD);
        assertThat(refusal.possibleFrom()).isNull();
        assertThat(refusal.words()).containsEntry("limitYears", 11);
    }

    @Test
    void an_infant_can_have_the_vaccine_from_the_day_before_six_months() {
        PersonMaker person = aPerson().born(TOMORROW.minusMonths(6).plusDays(1));
        assertThat(refusals(person, aSlot().of(INFANT).on(TOMORROW), 1, WEB)).isEmpty();
        Refusal refusal = refusal(
                aPerson().born(TOMORROW.minusMonths(6).plusDays(2)),
                aSlot().of(INFANT).on(TOMORROW));
        assertThat(refusal.possibleFrom()).isEqualTo(TOMORROW.plusDays(1));
        assertThat(refusal.words()).containsEntry("case", "months").containsEntry("limitMonths", 6);
    }

    @Test
    void eleven_at_dose_1_keeps_the_child_vaccine_at_twelve_for_dose_2() {
        PersonMaker person = aPerson().born(ALMOST_TWELVE).had(1, TODAY.minusDays(10), CHILD);
        SlotMaker dose2 =
                aSlot().of(CHILD).ages(AgeRange.years(5, 11, AGE_OR_BELOW)).on(TWELVE.plusDays(5));
        assertThat(refusals(person, dose2, 2, WEB)).isEmpty();
    }

    @Test
    void four_at_dose_1_keeps_the_infant_vaccine_for_all_three_doses() {
        LocalDate dose1 = TODAY.minusDays(90);
        PersonMaker person = aPerson()
                .born(dose1.minusYears(5).plusDays(3))
                .had(1, dose1, INFANT)
                .had(2, dose1.plusDays(21), INFANT);
        assertThat(refusals(person, aSlot().of(INFANT).doses(3, 3), 3, WEB)).isEmpty();
    }

    @Test
    void for_a_booster_the_age_on_the_day_counts_again() {
        PersonMaker person = aPerson()
                .born(ALMOST_TWELVE)
                .had(1, TODAY.minusMonths(8), CHILD)
                .had(2, TODAY.minusMonths(7), CHILD);
        assertThat(refusals(person, aBooster(3, 5).of(CHILD).on(TWELVE.plusDays(5)), 3, WEB))
                .containsExactly(TOO_OLD);
        assertThat(refusals(person, aBooster(3, 5).of(PFIZER).on(TWELVE.plusDays(5)), 3, WEB))
                .isEmpty();
    }

    @Test
    void at_dose_2_no_waiting_cures_an_age_that_dose_1_decided() {
        PersonMaker person = aPerson().born(ALMOST_TWELVE).had(1, TODAY.minusDays(30), PFIZER);
        Refusal refusal = only(rules().check(person.make(), aSlot().make(), Wish.book(2), WEB));
        assertThat(refusal.rule()).isEqualTo(TOO_YOUNG);
        assertThat(refusal.possibleFrom()).isNull();
        assertThat(refusal.words()).containsEntry("case", "series");
    }

    @Test
    void a_slot_may_be_narrower_than_its_vaccine() {
        SlotMaker over65 = aSlot().ages(AgeRange.years(65, null, AGE_OR_BELOW));
        assertThat(refusals(aPerson().born(TOMORROW.minusYears(65).plusDays(2)), over65, 1, WEB))
                .containsExactly(TOO_YOUNG);
        assertThat(refusals(aPerson().born(TOMORROW.minusYears(65).plusDays(1)), over65, 1, WEB))
                .isEmpty();
    }

    @Test
    void a_routine_slot_includes_the_day_before_the_birthday_that_ends_it() {
        SlotMaker routine = aSlot().of(shingles()).doses(1, 1).ages(AgeRange.years(65, 65, ROUTINE_UNTIL));
        LocalDate birth = TOMORROW.plusDays(1).minusYears(66);
        assertThat(refusals(aPerson().born(birth), routine, 1, WEB)).isEmpty();
        assertThat(refusals(aPerson().born(birth.minusDays(1)), routine, 1, WEB))
                .containsExactly(TOO_OLD);
    }

    @Test
    void a_dose_may_have_its_own_age_limit() {
        DoseRule from18 = new DoseRule(3, null, MonthEnd.NEXT_DAY, AgeRange.years(18, null, AGE_OR_BELOW), null, null);
        Product novavax =
                new Product(PFIZER.vaccineId(), Given.COVID, "ノババックス", 2, 3, PFIZER.ages(), false, List.of(from18));
        PersonMaker person = aPerson()
                .born(TODAY.minusYears(15))
                .had(1, TODAY.minusMonths(9), novavax)
                .had(2, TODAY.minusMonths(8), novavax);
        assertThat(refusals(person, aBooster(3, 6).of(novavax), 3, WEB)).containsExactly(TOO_YOUNG);
    }

    @Test
    void too_young_for_every_limit_names_the_day_that_satisfies_all() {
        SlotMaker slot = aSlot().ages(AgeRange.years(13, null, AGE_OR_BELOW));
        Refusal refusal = refusal(aPerson().born(ALMOST_TWELVE), slot);
        assertThat(refusal.possibleFrom()).isEqualTo(TWELVE.plusYears(1));
        assertThat(refusal.words()).containsEntry("limitYears", 13);
    }

    @Test
    void a_programme_for_a_fiscal_years_age_says_when_that_year_begins() {
        SlotMaker slot =
                aSlot().of(shingles(new Eligibility.ByFiscalYearAge(65, 65))).doses(1, 1);
        Refusal refusal = refusal(aPerson().born("1962-06-01"), slot);
        assertThat(refusal.rule()).isEqualTo(TOO_YOUNG);
        assertThat(refusal.possibleFrom()).isEqualTo("2027-04-01");
        assertThat(refusals(aPerson().born("1961-06-01"), slot, 1, WEB)).isEmpty();
        assertThat(refusals(aPerson().born("1960-06-01"), slot, 1, WEB)).containsExactly(TOO_OLD);
    }

    @Test
    void who_is_born_outside_a_programmes_years_is_told_no_date() {
        LocalDate from = LocalDate.of(1997, 4, 2);
        SlotMaker slot = aSlot().of(shingles(new Eligibility.BornBetween(from, LocalDate.of(2009, 4, 1))))
                .doses(1, 1);
        assertThat(refusal(aPerson().born("2009-04-02"), slot).words()).containsEntry("case", "never");
        assertThat(refusal(aPerson().born("1997-04-01"), slot).rule()).isEqualTo(TOO_OLD);
    }
}
