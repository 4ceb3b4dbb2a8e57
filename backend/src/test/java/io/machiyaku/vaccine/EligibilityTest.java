package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.vaccine.Eligibility.BornBetween;
import io.machiyaku.vaccine.Eligibility.ByAge;
import io.machiyaku.vaccine.Eligibility.ByFiscalYearAge;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final LocalDate IN_FISCAL_2025 = LocalDate.of(2025, 10, 1);

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static ProgrammeRules programme(Eligibility... kinds) {
        return new ProgrammeRules(new UUID(0, 1), null, null, MonthEnd.NEXT_DAY, List.of(), List.of(kinds));
    }

    @Test
    void shingles_at_65_in_fiscal_2025_is_born_from_2_april_1960_to_1_april_1961() {
        ProgrammeRules shingles = programme(new ByFiscalYearAge(65, 65));
        assertThat(shingles.eligible(day("1960-04-01"), IN_FISCAL_2025)).isFalse();
        assertThat(shingles.eligible(day("1960-04-02"), IN_FISCAL_2025)).isTrue();
        assertThat(shingles.eligible(day("1961-04-01"), IN_FISCAL_2025)).isTrue();
        assertThat(shingles.eligible(day("1961-04-02"), IN_FISCAL_2025)).isFalse();
    }

    @Test
    void hpv_runs_from_the_fiscal_year_of_turning_12_to_that_of_turning_16() {
        Days days = new ByFiscalYearAge(12, 16).days(day("2014-04-02")).orElseThrow();
        assertThat(days).isEqualTo(new Days(day("2026-04-01"), day("2031-03-31")));
        assertThat(new ByFiscalYearAge(12, 16).days(day("2014-04-01")).orElseThrow())
                .isEqualTo(new Days(day("2025-04-01"), day("2030-03-31")));
    }

    @Test
    void one_of_several_ways_is_enough() {
        ProgrammeRules shingles = programme(new ByFiscalYearAge(65, 65), new ByFiscalYearAge(70, 70));
        LocalDate birth = day("1957-06-01");
        assertThat(shingles.eligible(birth, IN_FISCAL_2025)).isFalse();
        assertThat(shingles.outgrown(birth, IN_FISCAL_2025)).isFalse();
        assertThat(shingles.eligibleFrom(birth, IN_FISCAL_2025))
                .contains(new Days(day("2027-04-01"), day("2028-03-31")));
        assertThat(shingles.outgrown(day("1950-06-01"), IN_FISCAL_2025)).isTrue();
    }

    @Test
    void a_range_of_birth_dates_does_not_depend_on_the_day() {
        ProgrammeRules catchUp = programme(new BornBetween(day("1997-04-02"), day("2009-04-01")));
        assertThat(catchUp.eligible(day("1997-04-02"), IN_FISCAL_2025)).isTrue();
        assertThat(catchUp.eligible(day("2009-04-02"), IN_FISCAL_2025)).isFalse();
        assertThat(catchUp.eligibleFrom(day("2009-04-02"), IN_FISCAL_2025)).isEmpty();
        assertThat(catchUp.outgrown(day("1997-04-01"), IN_FISCAL_2025)).isTrue();
        assertThat(catchUp.outgrown(day("2009-04-02"), IN_FISCAL_2025)).isFalse();
    }

    @Test
    void influenza_from_65_begins_on_the_day_before_the_birthday() {
        ProgrammeRules influenza = programme(new ByAge(AgeRange.years(65, null, UpperBound.ROUTINE_UNTIL)));
        LocalDate birth = day("1960-11-20");
        assertThat(influenza.eligible(birth, day("2025-11-18"))).isFalse();
        assertThat(influenza.eligible(birth, day("2025-11-19"))).isTrue();
        assertThat(influenza.eligibleFrom(birth, IN_FISCAL_2025)).contains(Days.from(day("2025-11-19")));
    }

    @Test
    void a_programme_without_conditions_is_for_everybody() {
        assertThat(programme().eligible(day("2025-09-30"), IN_FISCAL_2025)).isTrue();
        assertThat(programme().eligibleFrom(day("2025-09-30"), IN_FISCAL_2025)).contains(Days.from(IN_FISCAL_2025));
    }
}
