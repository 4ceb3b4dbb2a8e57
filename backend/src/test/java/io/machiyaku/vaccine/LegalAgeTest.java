package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalAgeTest {

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void the_day_before_the_birthday_already_counts_as_the_new_age() {
        assertThat(LegalAge.years(day("2010-04-05"), day("2022-04-03"))).isEqualTo(11);
        assertThat(LegalAge.years(day("2010-04-05"), day("2022-04-04"))).isEqualTo(12);
        assertThat(LegalAge.years(day("2010-04-05"), day("2022-04-05"))).isEqualTo(12);
    }

    @Test
    void someone_born_on_29_february_grows_older_on_28_february() {
        LocalDate birth = day("2008-02-29");
        assertThat(LegalAge.years(birth, day("2020-02-27"))).isEqualTo(11);
        assertThat(LegalAge.years(birth, day("2020-02-28"))).isEqualTo(12);
        assertThat(LegalAge.years(birth, day("2021-02-27"))).isEqualTo(12);
        assertThat(LegalAge.years(birth, day("2021-02-28"))).isEqualTo(13);
    }

    @Test
    void someone_born_on_1_march_grows_older_on_29_february_in_a_leap_year() {
        assertThat(LegalAge.years(day("2011-03-01"), day("2024-02-28"))).isEqualTo(12);
        assertThat(LegalAge.years(day("2011-03-01"), day("2024-02-29"))).isEqualTo(13);
    }

    @Test
    void someone_born_on_1_april_reaches_school_age_in_march() {
        assertThat(LegalAge.years(day("2020-04-01"), day("2026-03-31"))).isEqualTo(6);
        assertThat(LegalAge.years(day("2020-04-02"), day("2026-03-31"))).isEqualTo(5);
    }

    @Test
    void infants_grow_by_months_on_the_day_before() {
        assertThat(LegalAge.months(day("2026-01-15"), day("2026-07-13"))).isEqualTo(5);
        assertThat(LegalAge.months(day("2026-01-15"), day("2026-07-14"))).isEqualTo(6);
    }

    @Test
    void a_month_without_the_day_is_complete_at_its_end() {
        assertThat(LegalAge.reachesMonths(day("2025-08-31"), 6)).isEqualTo("2026-02-28");
        assertThat(LegalAge.months(day("2025-08-31"), day("2026-02-27"))).isEqualTo(5);
        assertThat(LegalAge.months(day("2025-08-31"), day("2026-02-28"))).isEqualTo(6);
    }

    @Test
    void an_age_is_reached_on_the_day_before_the_birthday() {
        assertThat(LegalAge.reachesYears(day("2010-04-05"), 12)).isEqualTo("2022-04-04");
        assertThat(LegalAge.reachesYears(day("2008-02-29"), 13)).isEqualTo("2021-02-28");
        assertThat(LegalAge.reachesYears(day("2008-02-29"), 12)).isEqualTo("2020-02-28");
    }

    @Test
    void before_birth_the_age_is_negative() {
        assertThat(LegalAge.months(day("2026-06-10"), day("2026-06-08"))).isNegative();
        assertThat(LegalAge.years(day("2026-06-10"), day("2026-06-08"))).isNegative();
    }
}
