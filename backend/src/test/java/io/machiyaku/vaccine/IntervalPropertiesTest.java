package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.testsupport.Cases;
import io.machiyaku.testsupport.Cases.Draw;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class IntervalPropertiesTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);

    private static LocalDate someDay(Draw draw) {
        return START.plusDays(draw.upTo(4_000));
    }

    @Test
    void next_day_is_the_first_day_that_whole_months_lie_between() {
        Cases.each(draw -> {
            LocalDate day = someDay(draw);
            int months = draw.between(1, 12);
            LocalDate first = day.plusDays(1);
            while (Period.between(day, first).toTotalMonths() < months) {
                first = first.plusDays(1);
            }
            assertThat(MonthEnd.NEXT_DAY.plusMonths(day, months)).isEqualTo(first);
        });
    }

    @Test
    void the_two_month_ends_differ_by_a_day_and_only_where_the_month_is_too_short() {
        Cases.each(draw -> {
            LocalDate day = someDay(draw);
            int months = draw.upTo(12);
            LocalDate clamped = MonthEnd.CLAMP.plusMonths(day, months);
            boolean tooShort = clamped.lengthOfMonth() < day.getDayOfMonth();
            assertThat(MonthEnd.NEXT_DAY.plusMonths(day, months)).isEqualTo(clamped.plusDays(tooShort ? 1 : 0));
        });
    }

    @Test
    void a_later_dose_never_allows_an_earlier_next_one() {
        Cases.each(draw -> {
            LocalDate day = someDay(draw);
            Interval interval = new Interval(draw.upTo(60), draw.oneOf(Interval.Unit.class));
            MonthEnd monthEnd = draw.oneOf(MonthEnd.class);
            LocalDate first = interval.firstDayAfter(day, monthEnd);
            assertThat(first).isAfterOrEqualTo(day);
            if (interval.unit() != Interval.Unit.HALF_MONTHS) {
                assertThat(interval.firstDayAfter(day.plusDays(1), monthEnd)).isAfterOrEqualTo(first);
            }
        });
    }
}
