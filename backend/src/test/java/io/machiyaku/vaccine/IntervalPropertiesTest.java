package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IntervalPropertiesTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);

    @Property
    void next_day_is_the_first_day_that_whole_months_lie_between(
            @ForAll @IntRange(max = 4_000) int offset, @ForAll @IntRange(min = 1, max = 12) int months) {
        LocalDate day = START.plusDays(offset);
        LocalDate first = day.plusDays(1);
        while (Period.between(day, first).toTotalMonths() < months) {
            first = first.plusDays(1);
        }
        assertThat(MonthEnd.NEXT_DAY.plusMonths(day, months)).isEqualTo(first);
    }

    @Property
    void the_two_month_ends_differ_by_a_day_and_only_where_the_month_is_too_short(
            @ForAll @IntRange(max = 4_000) int offset, @ForAll @IntRange(max = 12) int months) {
        LocalDate day = START.plusDays(offset);
        LocalDate clamped = MonthEnd.CLAMP.plusMonths(day, months);
        boolean tooShort = clamped.lengthOfMonth() < day.getDayOfMonth();
        assertThat(MonthEnd.NEXT_DAY.plusMonths(day, months)).isEqualTo(clamped.plusDays(tooShort ? 1 : 0));
    }

    @Property
    void a_later_dose_never_allows_an_earlier_next_one(
            @ForAll @IntRange(max = 4_000) int offset,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll Interval.Unit unit,
            @ForAll MonthEnd monthEnd) {
        Interval interval = new Interval(amount, unit);
        LocalDate day = START.plusDays(offset);
        LocalDate first = interval.firstDayAfter(day, monthEnd);
        assertThat(first).isAfterOrEqualTo(day);
        if (unit != Interval.Unit.HALF_MONTHS) {
            assertThat(interval.firstDayAfter(day.plusDays(1), monthEnd)).isAfterOrEqualTo(first);
        }
    }
}
