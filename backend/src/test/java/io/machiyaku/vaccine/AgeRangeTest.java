package io.machiyaku.vaccine;

import static io.machiyaku.vaccine.UpperBound.AGE_OR_BELOW;
import static io.machiyaku.vaccine.UpperBound.ROUTINE_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeRangeTest {

    private static final LocalDate BORN = LocalDate.of(2010, 4, 5);

    @Test
    void a_covid_child_vaccine_ends_two_days_before_the_twelfth_birthday() {
        AgeRange child = AgeRange.years(5, 11, AGE_OR_BELOW);
        assertThat(child.days(BORN)).isEqualTo(new Days(LocalDate.of(2015, 4, 4), LocalDate.of(2022, 4, 3)));
        assertThat(child.tooOld(BORN, LocalDate.of(2022, 4, 3))).isFalse();
        assertThat(child.tooOld(BORN, LocalDate.of(2022, 4, 4))).isTrue();
    }

    @Test
    void a_routine_vaccination_includes_the_day_before_the_birthday() {
        AgeRange routine = AgeRange.years(5, 11, ROUTINE_UNTIL);
        assertThat(routine.days(BORN).last()).isEqualTo("2022-04-04");
        assertThat(routine.tooOld(BORN, LocalDate.of(2022, 4, 4))).isFalse();
        assertThat(routine.tooOld(BORN, LocalDate.of(2022, 4, 5))).isTrue();
    }

    @Test
    void pneumococcus_at_65_runs_from_the_day_before_the_65th_to_the_day_before_the_66th_birthday() {
        Days days = AgeRange.years(65, 65, ROUTINE_UNTIL).days(LocalDate.of(1961, 7, 20));
        assertThat(days).isEqualTo(new Days(LocalDate.of(2026, 7, 19), LocalDate.of(2027, 7, 19)));
    }

    @Test
    void someone_born_on_29_february_has_both_ends_at_the_end_of_february() {
        LocalDate leap = LocalDate.of(2008, 2, 29);
        assertThat(AgeRange.years(13, null, AGE_OR_BELOW).days(leap).first()).isEqualTo("2021-02-28");
        assertThat(AgeRange.years(null, 12, ROUTINE_UNTIL).days(leap).last()).isEqualTo("2021-02-28");
        assertThat(AgeRange.years(null, 12, AGE_OR_BELOW).days(leap).last()).isEqualTo("2021-02-27");
    }

    @Test
    void an_infant_vaccine_counts_months_up_to_the_end_of_four_years() {
        AgeRange infant = new AgeRange(6, 59, AGE_OR_BELOW);
        assertThat(infant).isEqualTo(AgeRange.of(null, 6, 4, null, AGE_OR_BELOW));
        assertThat(infant.days(LocalDate.of(2022, 1, 10)))
                .isEqualTo(new Days(LocalDate.of(2022, 7, 9), LocalDate.of(2027, 1, 8)));
    }

    @Test
    void where_years_and_months_are_both_given_both_hold() {
        assertThat(AgeRange.of(5, 66, 11, 100, AGE_OR_BELOW)).isEqualTo(new AgeRange(66, 100, AGE_OR_BELOW));
        assertThat(AgeRange.of(6, 66, 7, 100, AGE_OR_BELOW)).isEqualTo(new AgeRange(72, 95, AGE_OR_BELOW));
    }

    @Test
    void no_limits_leave_every_day_open() {
        assertThat(AgeRange.ANY.unlimited()).isTrue();
        assertThat(AgeRange.ANY.days(BORN)).isEqualTo(Days.ALL);
        assertThat(AgeRange.ANY.tooYoung(BORN, BORN)).isFalse();
        assertThat(AgeRange.ANY.tooOld(BORN, LocalDate.of(2130, 1, 1))).isFalse();
    }
}
