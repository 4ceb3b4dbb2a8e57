package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RESERVED;
import static io.machiyaku.reservation.rules.BookingRefusal.BIRTH_DATE_UNKNOWN;
import static io.machiyaku.reservation.rules.BookingRefusal.DETAILS_MISSING;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_OFFERED;
import static io.machiyaku.reservation.rules.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.rules.BookingRefusal.NOT_OPEN_YET;
import static io.machiyaku.reservation.rules.BookingRefusal.TOO_OLD;
import static io.machiyaku.reservation.rules.BookingRefusal.TOO_YOUNG;
import static io.machiyaku.reservation.rules.BookingRefusal.VOUCHER_UNKNOWN;
import static io.machiyaku.reservation.rules.Given.CHILD;
import static io.machiyaku.reservation.rules.Given.COVID;
import static io.machiyaku.reservation.rules.Given.INFANT;
import static io.machiyaku.reservation.rules.Given.MODERNA;
import static io.machiyaku.reservation.rules.Given.NOW;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.VACCINES;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.Given.simultaneousBooking;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.vaccine.CovidPresets;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextDoseTest {

    private static NextDose next(PersonMaker person) {
        return rules().next(person.make(), COVID, VACCINES, Door.WEB);
    }

    @Test
    void dose_1_is_possible_today_with_every_vaccine_for_the_age() {
        NextDose next = next(aPerson());
        assertThat(next.dose()).isEqualTo(1);
        assertThat(next.earliest()).isEqualTo(TODAY);
        assertThat(next.latest()).isNull();
        assertThat(next.vaccineIds()).containsExactly(PFIZER.vaccineId(), MODERNA.vaccineId());
        assertThat(next.why()).isEmpty();
        assertThat(next.bookedReservationId()).isNull();
    }

    @Test
    void dose_2_is_possible_after_the_interval_with_the_same_vaccine() {
        NextDose next = next(aPerson().had(1, TODAY.minusDays(5), PFIZER));
        assertThat(next.dose()).isEqualTo(2);
        assertThat(next.earliest()).isEqualTo(TODAY.plusDays(14));
        assertThat(next.vaccineIds()).containsExactly(PFIZER.vaccineId());
        assertThat(codes(next.why())).containsExactly(INTERVAL_TOO_SHORT);
        assertThat(next.why().getFirst().possibleFrom()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void a_booster_is_possible_after_the_shortest_interval_a_slot_may_have() {
        NextDose next = next(aPerson().had(2, TODAY.minusMonths(1), PFIZER));
        assertThat(next.dose()).isEqualTo(3);
        assertThat(next.earliest()).isEqualTo(TODAY.plusMonths(2));
        assertThat(next.vaccineIds()).contains(PFIZER.vaccineId(), MODERNA.vaccineId());
    }

    @Test
    void a_booked_dose_names_its_booking() {
        NextDose next = next(aPerson().booked(1, TODAY.plusDays(4), PFIZER));
        assertThat(next.dose()).isEqualTo(1);
        assertThat(next.bookedReservationId()).isEqualTo(Given.id(1));
        assertThat(codes(next.why())).containsExactly(ALREADY_RESERVED);
    }

    @Test
    void with_simultaneous_booking_dose_2_follows_the_booked_dose_1() {
        NextDose next = rules(simultaneousBooking())
                .next(aPerson().booked(1, TODAY.plusDays(4), MODERNA).make(), COVID, VACCINES, Door.WEB);
        assertThat(next.dose()).isEqualTo(2);
        assertThat(next.earliest()).isEqualTo(TODAY.plusDays(25));
        assertThat(next.vaccineIds()).containsExactly(MODERNA.vaccineId());
        assertThat(next.bookedReservationId()).isNull();
    }

    @Test
    void a_child_about_to_turn_twelve_has_two_vaccines_one_after_the_other() {
        LocalDate twelve = TODAY.plusDays(10);
        NextDose next = next(aPerson().born(twelve.plusDays(1).minusYears(12)));
        assertThat(next.candidates())
                .containsExactly(
                        new NextDose.Candidate(CHILD.vaccineId(), TODAY, twelve.minusDays(1)),
                        new NextDose.Candidate(PFIZER.vaccineId(), twelve, null),
                        new NextDose.Candidate(MODERNA.vaccineId(), twelve, null));
    }

    @Test
    void an_age_bound_ends_the_days() {
        LocalDate birth = TODAY.minusYears(4);
        NextDose next = rules().next(aPerson().born(birth).make(), COVID, List.of(INFANT), Door.WEB);
        assertThat(next.latest()).isEqualTo(birth.plusYears(5).minusDays(2));
    }

    @Test
    void a_newborn_waits_for_six_months() {
        NextDose next = next(aPerson().born(TODAY.minusMonths(2)));
        assertThat(next.earliest()).isEqualTo(TODAY.plusMonths(4).minusDays(1));
        assertThat(codes(next.why())).containsExactly(TOO_YOUNG);
    }

    @Test
    void where_no_vaccine_fits_any_more_it_says_why_and_no_day() {
        NextDose next = rules().next(aPerson().make(), COVID, List.of(CHILD), Door.WEB);
        assertThat(next.earliest()).isNull();
        assertThat(next.vaccineIds()).isEmpty();
        assertThat(codes(next.why())).containsExactly(TOO_OLD);
    }

    @Test
    void after_the_last_dose_nothing_is_offered() {
        NextDose next = next(aPerson().had(8, TODAY.minusYears(1), PFIZER));
        assertThat(next.earliest()).isNull();
        assertThat(codes(next.why())).containsExactly(DOSE_NOT_OFFERED);
        assertThat(codes(rules().next(aPerson().make(), COVID, List.of(), Door.WEB)
                        .why()))
                .containsExactly(DOSE_NOT_OFFERED);
    }

    @Test
    void the_programmes_time_bounds_the_days() {
        ProgrammeRules season = CovidPresets.programme(COVID.programmeId(), TODAY.plusDays(20), TODAY.plusDays(50));
        Product product = CovidPresets.PFIZER.product(PFIZER.vaccineId(), season);
        NextDose next = rules().next(aPerson().make(), season, List.of(product), Door.WEB);
        assertThat(next.earliest()).isEqualTo(TODAY.plusDays(20));
        assertThat(next.latest()).isEqualTo(TODAY.plusDays(50));
        NextDose never =
                rules().next(aPerson().had(1, TODAY.plusDays(40), product).make(), season, List.of(product), Door.WEB);
        assertThat(never.earliest()).isNull();
    }

    @Test
    void hurdles_of_the_person_and_the_site_come_first_and_leave_the_days_alone() {
        SiteRules site = new SiteRules(
                true, NOW.plusDays(2), false, true, Set.of(), Deadline.DAY_BEFORE, OfferedPeriod.TWO_MONTHS);
        Applicant person =
                aPerson().withoutDetails().had(1, TODAY.minusDays(5), PFIZER).make();
        NextDose next = rules(site).next(person, COVID, VACCINES, Door.WEB);
        assertThat(codes(next.why())).containsExactly(NOT_OPEN_YET, DETAILS_MISSING, INTERVAL_TOO_SHORT);
        assertThat(next.earliest()).isEqualTo(TODAY.plusDays(14));
        assertThat(codes(
                        rules(site).next(person, COVID, VACCINES, Door.OPERATOR).why()))
                .containsExactly(NOT_OPEN_YET, INTERVAL_TOO_SHORT);
    }

    @Test
    void without_a_birth_date_the_other_rules_still_name_a_day() {
        NextDose next = next(aPerson().born((LocalDate) null).had(1, TODAY.minusDays(5), PFIZER));
        assertThat(codes(next.why())).containsExactly(INTERVAL_TOO_SHORT, BIRTH_DATE_UNKNOWN);
        assertThat(next.earliest()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void an_unknown_voucher_has_no_next_dose() {
        NextDose next = rules().next(Applicant.unknown(), COVID, VACCINES, Door.WEB);
        assertThat(codes(next.why())).containsExactly(VOUCHER_UNKNOWN);
        assertThat(next.earliest()).isNull();
    }
}
