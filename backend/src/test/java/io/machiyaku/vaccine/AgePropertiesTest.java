package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AgePropertiesTest {

    private static final LocalDate START = LocalDate.of(1919, 12, 25);

    @Property
    void legal_age_is_the_period_up_to_the_day_after(
            @ForAll @IntRange(max = 38_000) int born, @ForAll @IntRange(max = 36_600) int later) {
        LocalDate birth = START.plusDays(born);
        LocalDate on = birth.plusDays(later);
        Period lived = Period.between(birth, on.plusDays(1));
        assertThat(LegalAge.years(birth, on)).isEqualTo(lived.getYears());
        assertThat(LegalAge.months(birth, on)).isEqualTo((int) lived.toTotalMonths());
    }

    @Property(tries = 200)
    void legal_age_never_falls_and_rises_by_one_exactly_on_the_day_before_the_birthday(
            @ForAll @IntRange(max = 38_000) int born, @ForAll @IntRange(max = 99) int age) {
        LocalDate birth = START.plusDays(born);
        LocalDate from = LegalAge.reachesYears(birth, age);
        for (LocalDate day = from; day.isBefore(from.plusDays(367)); day = day.plusDays(1)) {
            LocalDate tomorrow = day.plusDays(1);
            boolean birthdayTomorrow = tomorrow.getMonthValue() == birth.getMonthValue()
                            && tomorrow.getDayOfMonth() == birth.getDayOfMonth()
                    || !tomorrow.isLeapYear()
                            && birth.getMonthValue() == 2
                            && birth.getDayOfMonth() == 29
                            && tomorrow.getDayOfYear() == 60;
            int rise = LegalAge.years(birth, day) - LegalAge.years(birth, day.minusDays(1));
            assertThat(rise).as("born %s, on %s", birth, day).isEqualTo(birthdayTomorrow ? 1 : 0);
        }
    }

    @Property
    void the_day_an_age_is_reached_is_the_first_with_that_age(
            @ForAll @IntRange(max = 38_000) int born, @ForAll @IntRange(min = 1, max = 1_200) int months) {
        LocalDate birth = START.plusDays(born);
        LocalDate reached = LegalAge.reachesMonths(birth, months);
        assertThat(LegalAge.months(birth, reached)).isEqualTo(months);
        assertThat(LegalAge.months(birth, reached.minusDays(1))).isEqualTo(months - 1);
    }

    @Property
    void a_range_allows_exactly_the_days_it_names(
            @ForAll @IntRange(max = 38_000) int born,
            @ForAll @IntRange(max = 200) int min,
            @ForAll @IntRange(max = 200) int more,
            @ForAll UpperBound bound,
            @ForAll @IntRange(min = -3, max = 3) int around,
            @ForAll boolean atEnd) {
        LocalDate birth = START.plusDays(born);
        AgeRange range = new AgeRange(min, min + more, bound);
        Days days = range.days(birth);
        LocalDate on = (atEnd ? days.last() : days.first()).plusDays(around);
        boolean allowed = !range.tooYoung(birth, on) && !range.tooOld(birth, on);
        assertThat(allowed).isEqualTo(days.contains(on));
    }
}
