package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RECORDED;
import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RESERVED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_NEXT;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_OFFERED;
import static io.machiyaku.reservation.rules.BookingRefusal.FIRST_DOSE_MISSING;
import static io.machiyaku.reservation.rules.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.rules.BookingRefusal.PROGRAMME_DIFFERS;
import static io.machiyaku.reservation.rules.BookingRefusal.VACCINE_DIFFERS;
import static io.machiyaku.reservation.rules.Given.CALL_CENTRE;
import static io.machiyaku.reservation.rules.Given.INFLUENZA;
import static io.machiyaku.reservation.rules.Given.MODERNA;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.SPECIAL;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.TOMORROW;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.only;
import static io.machiyaku.reservation.rules.Given.refusals;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.Given.simultaneousBooking;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.PersonMaker.booking;
import static io.machiyaku.reservation.rules.SlotMaker.aBooster;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.CovidPresets;
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
        assertThat(refusal.words()).containsEntry("next", 2).containsEntry("case", "ahead");
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
        assertThat(codes(rules(simultaneousBooking()).check(person, booster, Wish.book(3), CALL_CENTRE)))
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
        SiteRules noResults =
                new SiteRules(true, null, false, false, Set.of(), Deadline.DAY_BEFORE, OfferedPeriod.TWO_MONTHS);
        Applicant person = aPerson().booked(1, TODAY, PFIZER).make();
        SlotOffer dose2 = aSlot().on(TODAY.plusDays(19)).make();
        BookingRules during = new BookingRules(noResults, TODAY.atTime(10, 29));
        BookingRules after = new BookingRules(noResults, TODAY.atTime(10, 30));
        assertThat(codes(during.check(person, dose2, Wish.book(2), WEB))).containsExactly(FIRST_DOSE_MISSING);
        assertThat(after.check(person, dose2, Wish.book(2), WEB)).isEmpty();
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
        for (Booker booker : List.of(WEB, CALL_CENTRE, SPECIAL)) {
            assertThat(codes(rules().check(person, aSlot().of(influenza).make(), change, booker)))
                    .containsExactly(PROGRAMME_DIFFERS);
        }
    }

    @Test
    void of_another_programme_nothing_is_said_about_doses() {
        Product influenza = new Product(Given.id(40), INFLUENZA, "インフルエンザ", 1, 1, AgeRange.ANY, false, List.of());
        Applicant person = aPerson()
                .booked(2, TODAY.plusDays(30), PFIZER)
                .booked(booking(1, TODAY.plusDays(2), influenza, null))
                .make();
        Wish change = Wish.change(Given.id(2), 2, false);
        Verdict verdict = rules().judge(person, aSlot().of(influenza).make(), change, WEB);
        assertThat(codes(verdict.refusals())).containsExactly(PROGRAMME_DIFFERS);
        assertThat(verdict.falling()).isEmpty();
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
