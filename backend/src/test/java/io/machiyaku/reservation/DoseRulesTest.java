package io.machiyaku.reservation;

import static io.machiyaku.reservation.BookingRefusal.ALREADY_RECORDED;
import static io.machiyaku.reservation.BookingRefusal.ALREADY_RESERVED;
import static io.machiyaku.reservation.BookingRefusal.DOSE_NOT_NEXT;
import static io.machiyaku.reservation.BookingRefusal.DOSE_NOT_OFFERED;
import static io.machiyaku.reservation.BookingRefusal.FIRST_DOSE_MISSING;
import static io.machiyaku.reservation.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.BookingRefusal.VACCINE_DIFFERS;
import static io.machiyaku.reservation.Given.CHILD;
import static io.machiyaku.reservation.Given.INFANT;
import static io.machiyaku.reservation.Given.INFLUENZA;
import static io.machiyaku.reservation.Given.MODERNA;
import static io.machiyaku.reservation.Given.PFIZER;
import static io.machiyaku.reservation.Given.TODAY;
import static io.machiyaku.reservation.Given.TOMORROW;
import static io.machiyaku.reservation.Given.WALK_IN;
import static io.machiyaku.reservation.Given.WEB;
import static io.machiyaku.reservation.Given.codes;
import static io.machiyaku.reservation.Given.only;
import static io.machiyaku.reservation.Given.refusals;
import static io.machiyaku.reservation.Given.rules;
import static io.machiyaku.reservation.Given.simultaneousBooking;
import static io.machiyaku.reservation.PersonMaker.aPerson;
import static io.machiyaku.reservation.SlotMaker.aBooster;
import static io.machiyaku.reservation.SlotMaker.aSlot;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.CovidPresets;
import io.machiyaku.vaccine.MonthEnd;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoseRulesTest {

    private static Refusal refusal(PersonMaker person, SlotMaker slot, int dose) {
        return only(rules().check(person.make(), slot.make(), Wish.book(dose), WEB));
    }

    @Test
    void the_next_dose_is_one_more_than_the_highest_that_counts() {
        PersonMaker person = aPerson();
        LocalDate date = TODAY.minusMonths(40);
        for (int dose = 1; dose <= 8; dose++) {
            SlotMaker slot = dose <= 2 ? aSlot() : aBooster(dose, 3);
            assertThat(refusals(person, slot, dose, WEB)).as("dose %s", dose).isEmpty();
            person.had(dose, date, PFIZER);
            date = date.plusMonths(5);
        }
    }

    @Test
    void a_dose_that_is_not_the_next_one_is_refused_and_the_next_one_named() {
        Refusal refusal = refusal(aPerson().had(1, TODAY.minusDays(60), PFIZER), aBooster(3, 3), 3);
        assertThat(refusal.rule()).isEqualTo(DOSE_NOT_NEXT);
        assertThat(refusal.words()).containsEntry("next", 2);
        assertThat(refusals(aPerson(), aBooster(3, 3), 3, WEB)).containsExactly(DOSE_NOT_NEXT);
    }

    @Test
    void imported_history_may_begin_in_the_middle() {
        PersonMaker person = aPerson().hadOfUnknownVaccine(3, TODAY.minusMonths(9));
        assertThat(refusals(person, aBooster(4, 5), 4, WEB)).isEmpty();
        assertThat(refusals(person, aSlot(), 2, WEB)).containsExactly(DOSE_NOT_NEXT);
    }

    @Test
    void a_recorded_dose_is_not_given_again() {
        Refusal refusal = refusal(aPerson().had(1, TODAY.minusDays(60), PFIZER), aSlot(), 1);
        assertThat(refusal.rule()).isEqualTo(ALREADY_RECORDED);
        assertThat(refusal.words()).containsEntry("date", TODAY.minusDays(60));
    }

    @Test
    void a_dose_is_booked_once() {
        Refusal refusal = refusal(aPerson().booked(1, TODAY.plusDays(5), PFIZER), aSlot(), 1);
        assertThat(refusal.rule()).isEqualTo(ALREADY_RESERVED);
        assertThat(refusal.words()).containsEntry("startsAt", TODAY.plusDays(5).atTime(10, 0));
    }

    @Test
    void a_slot_takes_its_target_doses_only() {
        assertThat(refusals(aPerson(), aBooster(3, 5), 1, WEB)).containsExactly(DOSE_NOT_OFFERED);
        PersonMaker twice = aPerson().had(1, TODAY.minusMonths(9), PFIZER).had(2, TODAY.minusMonths(8), PFIZER);
        assertThat(refusals(twice, aSlot(), 3, WEB)).containsExactly(DOSE_NOT_OFFERED);
    }

    @Test
    void a_vaccine_has_a_last_dose() {
        PersonMaker person = aPerson().hadOfUnknownVaccine(8, TODAY.minusYears(1));
        assertThat(refusals(person, aBooster(9, 3), 9, WEB)).containsExactly(DOSE_NOT_OFFERED);
    }

    @Test
    void a_programme_that_begins_later_says_when() {
        ProgrammeRules later = CovidPresets.programme(Given.COVID.programmeId(), TODAY.plusDays(30), null);
        Product product = CovidPresets.PFIZER.product(PFIZER.vaccineId(), later);
        Refusal refusal = refusal(aPerson(), aSlot().of(product), 1);
        assertThat(refusal.rule()).isEqualTo(DOSE_NOT_OFFERED);
        assertThat(refusal.possibleFrom()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void an_influenza_booking_never_blocks_a_covid_dose() {
        Product influenza = new Product(Given.id(40), INFLUENZA, "インフルエンザ", 1, 1, AgeRange.ANY, false, List.of());
        PersonMaker person = aPerson().booked(1, TODAY.plusDays(3), influenza);
        assertThat(refusals(person, aSlot(), 1, WEB)).isEmpty();
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
    void dose_2_needs_dose_1() {
        assertThat(refusals(aPerson(), aSlot(), 2, WEB)).containsExactly(FIRST_DOSE_MISSING);
        assertThat(refusals(aPerson().booked(1, TOMORROW, PFIZER), aSlot().on(TOMORROW.plusDays(30)), 2, WEB))
                .containsExactly(FIRST_DOSE_MISSING);
    }

    @Test
    void with_simultaneous_booking_the_booking_of_dose_1_is_enough() {
        Applicant person = aPerson().booked(1, TOMORROW, PFIZER).make();
        BookingRules rules = rules(simultaneousBooking());
        assertThat(rules.check(person, aSlot().on(TOMORROW.plusDays(19)).make(), Wish.book(2), WEB))
                .isEmpty();
        Refusal tooEarly =
                only(rules.check(person, aSlot().on(TOMORROW.plusDays(18)).make(), Wish.book(2), WEB));
        assertThat(tooEarly.possibleFrom()).isEqualTo(TOMORROW.plusDays(19));
        assertThat(codes(rules.check(person, aBooster(3, 3).make(), Wish.book(3), WEB)))
                .containsExactly(DOSE_NOT_NEXT);
    }

    @Test
    void simultaneous_booking_is_for_doses_1_and_2_only() {
        Applicant person = aPerson()
                .had(1, TODAY.minusDays(60), PFIZER)
                .booked(2, TOMORROW, PFIZER)
                .make();
        SlotOffer booster = aBooster(3, 3).on(TOMORROW.plusMonths(4)).make();
        assertThat(codes(rules(simultaneousBooking()).check(person, booster, Wish.book(3), WEB)))
                .containsExactly(DOSE_NOT_NEXT);
    }

    @Test
    void dose_2_lies_after_dose_1() {
        Applicant person = aPerson().booked(1, TOMORROW.plusDays(10), PFIZER).make();
        assertThat(codes(rules(simultaneousBooking()).check(person, aSlot().make(), Wish.book(2), WEB)))
                .containsExactly(DOSE_NOT_NEXT, INTERVAL_TOO_SHORT);
    }

    @Test
    void a_past_booking_without_a_result_counts_as_a_dose_from_the_day_after() {
        PersonMaker person = aPerson().booked(1, TODAY.minusDays(30), PFIZER);
        assertThat(refusals(person, aSlot(), 2, WEB)).isEmpty();
        assertThat(refusals(person, aSlot(), 1, WEB)).containsExactly(ALREADY_RESERVED);
        PersonMaker today = aPerson().booked(1, TODAY, PFIZER);
        assertThat(refusals(today, aSlot().on(TODAY.plusDays(30)), 2, WEB)).containsExactly(FIRST_DOSE_MISSING);
    }

    @Test
    void where_no_results_are_kept_a_booking_counts_once_its_slot_is_over() {
        SiteRules noResults = new SiteRules(true, null, false, false, Set.of(), Deadline.DAY_BEFORE);
        Applicant person = aPerson().booked(1, TODAY, PFIZER).make();
        SlotOffer dose2 = aSlot().on(TODAY.plusDays(19)).make();
        BookingRules during = new BookingRules(noResults, TODAY.atTime(10, 29));
        BookingRules after = new BookingRules(noResults, TODAY.atTime(10, 30));
        assertThat(codes(during.check(person, dose2, Wish.book(2), WEB))).containsExactly(FIRST_DOSE_MISSING);
        assertThat(after.check(person, dose2, Wish.book(2), WEB)).isEmpty();
    }

    @Test
    void a_walk_in_keeps_dose_and_interval() {
        PersonMaker person = aPerson().had(1, TODAY.minusDays(18), PFIZER);
        assertThat(refusals(person, aSlot().on(TODAY), 2, WALK_IN)).containsExactly(INTERVAL_TOO_SHORT);
        assertThat(refusals(person, aSlot().on(TODAY), 3, WALK_IN)).containsExactly(DOSE_NOT_NEXT, DOSE_NOT_OFFERED);
    }

    @Test
    void a_booking_being_changed_does_not_stand_in_its_own_way() {
        Applicant person = aPerson().booked(1, TODAY.plusDays(9), PFIZER).make();
        Wish change = Wish.change(Given.id(1), 1, false);
        assertThat(rules().check(person, aSlot().make(), change, WEB)).isEmpty();
    }

    @Test
    void a_booking_never_moves_to_another_programme() {
        Product influenza = new Product(Given.id(40), INFLUENZA, "インフルエンザ", 1, 1, AgeRange.ANY, false, List.of());
        Applicant person = aPerson().booked(1, TODAY.plusDays(9), PFIZER).make();
        Wish change = Wish.change(Given.id(1), 1, false);
        assertThat(codes(rules().check(person, aSlot().of(influenza).make(), change, WEB)))
                .containsExactly(DOSE_NOT_OFFERED);
    }

    @Test
    void every_refusal_is_listed_in_the_contracts_order() {
        PersonMaker person =
                aPerson().born("2016-01-01").withoutDetails().blocked().had(1, TODAY.minusDays(5), MODERNA);
        SlotMaker slot = aSlot().unpublished().full();
        List<BookingRefusal> found = refusals(person, slot, 2, WEB);
        assertThat(found)
                .containsExactly(
                        BookingRefusal.VOUCHER_BLOCKED,
                        BookingRefusal.SLOT_UNPUBLISHED,
                        BookingRefusal.SLOT_FULL,
                        BookingRefusal.TOO_YOUNG,
                        INTERVAL_TOO_SHORT,
                        VACCINE_DIFFERS,
                        BookingRefusal.DETAILS_MISSING);
        assertThat(found).isSorted();
    }
}
