package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IntervalProperties {

    @Property
    void next_day_is_the_first_day_that_whole_months_lie_between(
            @ForAll @IntRange(min = 0, max = 2200) int offset, @ForAll @IntRange(min = 1, max = 12) int months) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(offset);
        LocalDate next = day.plusDays(1);
        while (Period.between(day, next).toTotalMonths() < months) {
            next = next.plusDays(1);
        }
        assertThat(MonthEnd.NEXT_DAY.plusMonths(day, months)).isEqualTo(next);
    }
}
