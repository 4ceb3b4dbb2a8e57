package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_NEXT;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_OFFERED;
import static io.machiyaku.reservation.rules.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.rules.BookingRefusal.VACCINE_DIFFERS;
import static io.machiyaku.reservation.rules.Given.CHILD;
import static io.machiyaku.reservation.rules.Given.INFANT;
import static io.machiyaku.reservation.rules.Given.MODERNA;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.WALK_IN;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.only;
import static io.machiyaku.reservation.rules.Given.refusals;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.SlotMaker.aBooster;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.CovidPresets;
import io.machiyaku.vaccine.MonthEnd;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalRulesTest {

    private static Refusal refusal(PersonMaker person, SlotMaker slot, int dose) {
        return only(rules().check(person.make(), slot.make(), Wish.book(dose), WEB));
    }

    @Test
    void dose_2_waits_for_the_vaccines_interval_and_says_until_when() {
        LocalDate dose1 = TODAY.minusDays(10);
        PersonMaker person = aPerson().had(1, dose1, PFIZER);
        Refusal refusal = refusal(person, aSlot().on(dose1.plusDays(18)), 2);
        assertThat(refusal.rule()).isEqualTo(INTERVAL_TOO_SHORT);
        assertThat(refusal.possibleFrom()).isEqualTo(dose1.plusDays(19));
        assertThat(refusals(person, aSlot().on(dose1.plusDays(19)), 2, WEB)).isEmpty();
    }

    @Test
    void a_booster_waits_for_the_slots_months_since_the_previous_dose() {
        LocalDate dose2 = LocalDate.of(2026, 6, 30);
        PersonMaker person = aPerson().had(1, dose2.minusDays(30), PFIZER).had(2, dose2, PFIZER);
        assertThat(refusals(person, aBooster(3, 5).on(LocalDate.of(2026, 11, 29)), 3, WEB))
                .containsExactly(INTERVAL_TOO_SHORT);
        assertThat(refusals(person, aBooster(3, 5).on(LocalDate.of(2026, 11, 30)), 3, WEB))
                .isEmpty();
        assertThat(refusal(person, aBooster(3, 8), 3).possibleFrom()).isEqualTo("2027-03-01");
    }

    @Test
    void the_programme_decides_how_a_boosters_months_end() {
        ProgrammeRules clamping =
                new ProgrammeRules(Given.COVID.programmeId(), null, null, MonthEnd.CLAMP, List.of(6), List.of());
        Product product = CovidPresets.PFIZER.product(PFIZER.vaccineId(), clamping);
        PersonMaker person = aPerson().had(2, LocalDate.of(2026, 8, 30), product);
        assertThat(refusal(person, aBooster(3, 6).of(product), 3).possibleFrom())
                .isEqualTo("2027-02-28");
        assertThat(refusal(person, aBooster(3, 6), 3).possibleFrom()).isEqualTo("2027-03-01");
    }

    @Test
    void the_third_infant_dose_belongs_to_the_series_and_waits_eight_weeks_not_the_slots_months() {
        LocalDate dose2 = TODAY.minusDays(40);
        PersonMaker infant = aPerson()
                .born(TODAY.minusYears(2))
                .had(1, dose2.minusDays(21), INFANT)
                .had(2, dose2, INFANT);
        assertThat(refusal(infant, aBooster(3, 3).of(INFANT), 3).possibleFrom()).isEqualTo(dose2.plusDays(56));
        assertThat(refusals(infant, aBooster(3, 3).of(INFANT).on(dose2.plusDays(56)), 3, WEB))
                .isEmpty();
    }

    @Test
    void dose_2_is_the_same_vaccine_as_dose_1() {
        Refusal refusal = refusal(aPerson().had(1, TODAY.minusDays(60), PFIZER), aSlot().of(MODERNA), 2);
        assertThat(refusal.rule()).isEqualTo(VACCINE_DIFFERS);
        assertThat(refusal.words()).containsEntry("vaccine", PFIZER.name());
    }

    @Test
    void every_dose_of_a_series_of_three_is_the_same_vaccine() {
        PersonMaker child = aPerson()
                .born(TODAY.minusYears(5).plusDays(10))
                .had(1, TODAY.minusDays(150), INFANT)
                .had(2, TODAY.minusDays(120), INFANT);
        assertThat(refusals(child, aBooster(3, 3).of(CHILD), 3, WEB)).contains(VACCINE_DIFFERS);
        assertThat(refusals(child, aSlot().doses(3, 3).of(INFANT), 3, WEB)).isEmpty();
    }

    @Test
    void a_booster_may_be_another_vaccine() {
        PersonMaker person = aPerson().had(1, TODAY.minusMonths(9), PFIZER).had(2, TODAY.minusMonths(8), PFIZER);
        assertThat(refusals(person, aBooster(3, 6).of(MODERNA), 3, WEB)).isEmpty();
    }

    @Test
    void an_unknown_vaccine_in_the_history_binds_dose_2_to_none() {
        PersonMaker person = aPerson().hadOfUnknownVaccine(1, TODAY.minusDays(60));
        assertThat(refusals(person, aSlot().of(MODERNA), 2, WEB)).isEmpty();
    }

    @Test
    void a_walk_in_keeps_dose_and_interval() {
        PersonMaker person = aPerson().had(1, TODAY.minusDays(18), PFIZER);
        assertThat(refusals(person, aSlot().on(TODAY), 2, WALK_IN)).containsExactly(INTERVAL_TOO_SHORT);
        assertThat(refusals(person, aSlot().on(TODAY), 3, WALK_IN)).containsExactly(DOSE_NOT_NEXT, DOSE_NOT_OFFERED);
    }
}
