package io.machiyaku.vaccine;

import static io.machiyaku.vaccine.MonthEnd.CLAMP;
import static io.machiyaku.vaccine.MonthEnd.NEXT_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static LocalDate first(Interval interval, String previous, MonthEnd monthEnd) {
        return interval.firstDayAfter(LocalDate.parse(previous), monthEnd);
    }

    @Test
    void twenty_days_or_more_are_given_as_21_days() {
        assertThat(first(Interval.days(7), "2026-04-01", NEXT_DAY)).isEqualTo("2026-04-08");
        assertThat(first(Interval.days(21), "2026-04-01", NEXT_DAY)).isEqualTo("2026-04-22");
        assertThat(first(Interval.days(28), "2026-04-01", NEXT_DAY)).isEqualTo("2026-04-29");
    }

    @Test
    void weeks_end_on_the_same_weekday() {
        LocalDate monday = LocalDate.parse("2026-11-23");
        LocalDate three = Interval.weeks(3).firstDayAfter(monday, NEXT_DAY);
        assertThat(three).isEqualTo("2026-12-14");
        assertThat(three.getDayOfWeek()).isEqualTo(monday.getDayOfWeek());
        assertThat(Interval.weeks(8).firstDayAfter(monday, NEXT_DAY)).isEqualTo(monday.plusDays(56));
    }

    @Test
    void months_end_on_the_same_day_of_the_month() {
        assertThat(first(Interval.months(3), "2026-05-01", NEXT_DAY)).isEqualTo("2026-08-01");
        assertThat(first(Interval.months(3), "2026-04-01", NEXT_DAY)).isEqualTo("2026-07-01");
        assertThat(first(Interval.months(5), "2026-04-01", NEXT_DAY)).isEqualTo("2026-09-01");
    }

    @Test
    void a_month_without_the_day_makes_the_next_day_the_first_possible_one() {
        assertThat(first(Interval.months(3), "2025-11-30", NEXT_DAY)).isEqualTo("2026-03-01");
        assertThat(first(Interval.months(6), "2026-08-30", NEXT_DAY)).isEqualTo("2027-03-01");
        assertThat(first(Interval.months(1), "2026-03-31", NEXT_DAY)).isEqualTo("2026-05-01");
    }

    @Test
    void a_municipality_may_clamp_to_the_last_day_of_the_month_instead() {
        assertThat(first(Interval.months(3), "2025-11-30", CLAMP)).isEqualTo("2026-02-28");
        assertThat(first(Interval.months(6), "2026-08-30", CLAMP)).isEqualTo("2027-02-28");
        assertThat(first(Interval.months(1), "2026-03-31", CLAMP)).isEqualTo("2026-04-30");
    }

    @Test
    void in_a_leap_year_29_february_is_a_day_like_any_other() {
        assertThat(first(Interval.months(3), "2027-11-29", NEXT_DAY)).isEqualTo("2028-02-29");
        assertThat(first(Interval.months(3), "2027-11-30", NEXT_DAY)).isEqualTo("2028-03-01");
        assertThat(first(Interval.months(12), "2028-02-29", NEXT_DAY)).isEqualTo("2029-03-01");
        assertThat(first(Interval.months(12), "2028-02-29", CLAMP)).isEqualTo("2029-02-28");
    }

    @Test
    void half_a_month_depends_on_the_length_of_the_month_reached() {
        assertThat(first(Interval.halfMonths(5), "2023-04-01", NEXT_DAY)).isEqualTo("2023-06-16");
        assertThat(first(Interval.halfMonths(3), "2026-01-10", NEXT_DAY)).isEqualTo("2026-02-24");
        assertThat(first(Interval.halfMonths(3), "2028-01-10", NEXT_DAY)).isEqualTo("2028-02-25");
        assertThat(first(Interval.halfMonths(3), "2026-02-10", NEXT_DAY)).isEqualTo("2026-03-26");
        assertThat(first(Interval.halfMonths(4), "2026-02-10", NEXT_DAY)).isEqualTo("2026-04-10");
    }

    @Test
    void a_negative_interval_does_not_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.days(-1));
    }
}
