package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.testsupport.Cases;
import io.machiyaku.testsupport.Cases.Draw;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class AgePropertiesTest {

    private static final LocalDate START = LocalDate.of(1919, 12, 25);

    private static LocalDate born(Draw draw) {
        return START.plusDays(draw.upTo(38_000));
    }

    @Test
    void legal_age_is_the_period_up_to_the_day_after() {
        Cases.each(draw -> {
            LocalDate birth = born(draw);
            LocalDate on = birth.plusDays(draw.upTo(36_600));
            Period lived = Period.between(birth, on.plusDays(1));
            assertThat(LegalAge.years(birth, on)).isEqualTo(lived.getYears());
            assertThat(LegalAge.months(birth, on)).isEqualTo((int) lived.toTotalMonths());
        });
    }

    @Test
    void legal_age_never_falls_and_rises_by_one_exactly_on_the_day_before_the_birthday() {
        Cases.each(200, draw -> {
            LocalDate birth = born(draw);
            LocalDate from = LegalAge.reachesYears(birth, draw.upTo(99));
            for (LocalDate day = from; day.isBefore(from.plusDays(367)); day = day.plusDays(1)) {
                int rise = LegalAge.years(birth, day) - LegalAge.years(birth, day.minusDays(1));
                assertThat(rise).as("born %s, on %s", birth, day).isEqualTo(isBirthday(birth, day.plusDays(1)) ? 1 : 0);
            }
        });
    }

    /** Of those born on 29 February, in common years, the day after 28 February. */
    private static boolean isBirthday(LocalDate birth, LocalDate day) {
        return day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() == birth.getDayOfMonth()
                || !day.isLeapYear()
                        && birth.getMonthValue() == 2
                        && birth.getDayOfMonth() == 29
                        && day.getDayOfYear() == 60;
    }

    @Test
    void the_day_an_age_is_reached_is_the_first_with_that_age() {
        Cases.each(draw -> {
            LocalDate birth = born(draw);
            int months = draw.between(1, 1_200);
            LocalDate reached = LegalAge.reachesMonths(birth, months);
            assertThat(LegalAge.months(birth, reached)).isEqualTo(months);
            assertThat(LegalAge.months(birth, reached.minusDays(1))).isEqualTo(months - 1);
        });
    }

    @Test
    void a_range_allows_exactly_the_days_it_names() {
        Cases.each(draw -> {
            LocalDate birth = born(draw);
            int min = draw.upTo(200);
            AgeRange range = new AgeRange(min, min + draw.upTo(200), draw.oneOf(UpperBound.class));
            Days days = range.days(birth);
            LocalDate on = (draw.either() ? days.last() : days.first()).plusDays(draw.between(-3, 3));
            boolean allowed = !range.tooYoung(birth, on) && !range.tooOld(birth, on);
            assertThat(allowed).isEqualTo(days.contains(on));
        });
    }
}
