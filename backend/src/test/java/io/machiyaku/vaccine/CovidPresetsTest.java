package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.vaccine.CovidPresets.Preset;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CovidPresetsTest {

    private static final LocalDate DOSE_1 = LocalDate.of(2026, 12, 1);

    private static LocalDate earliest(Preset preset, int dose) {
        Product product =
                preset.product(new UUID(0, 2), CovidPresets.programme(new UUID(0, 1), DOSE_1, DOSE_1.plusYears(1)));
        return product.ruleFor(dose, DOSE_1).orElseThrow().firstDayAfter(DOSE_1);
    }

    @Test
    void pfizer_is_possible_again_from_day_19_on() {
        assertThat(earliest(CovidPresets.PFIZER, 2)).isEqualTo(DOSE_1.plusDays(19));
        assertThat(earliest(CovidPresets.PFIZER_CHILD, 2)).isEqualTo(DOSE_1.plusDays(19));
    }

    @Test
    void moderna_and_novavax_are_possible_again_from_day_21_on() {
        assertThat(earliest(CovidPresets.MODERNA, 2)).isEqualTo(DOSE_1.plusDays(21));
        assertThat(earliest(CovidPresets.NOVAVAX, 2)).isEqualTo(DOSE_1.plusDays(21));
    }

    @Test
    void infants_have_three_doses_three_and_eight_weeks_apart() {
        assertThat(CovidPresets.PFIZER_INFANT.primaryDoses()).isEqualTo(3);
        assertThat(earliest(CovidPresets.PFIZER_INFANT, 2)).isEqualTo(DOSE_1.plusDays(21));
        assertThat(earliest(CovidPresets.PFIZER_INFANT, 3)).isEqualTo(DOSE_1.plusDays(56));
    }

    @Test
    void a_set_lies_three_weeks_apart_and_with_moderna_four() {
        assertThat(CovidPresets.PFIZER.setDays()).isEqualTo(21);
        assertThat(CovidPresets.MODERNA.setDays()).isEqualTo(28);
    }

    @Test
    void the_default_distance_of_a_set_keeps_every_vaccines_interval() {
        assertThat(CovidPresets.VACCINES)
                .allSatisfy(
                        preset -> assertThat(DOSE_1.plusDays(preset.setDays())).isAfterOrEqualTo(earliest(preset, 2)));
    }

    @Test
    void every_age_from_six_months_on_has_exactly_one_pfizer_vaccine_on_every_day() {
        LocalDate birth = LocalDate.of(2014, 6, 30);
        for (LocalDate day = LegalAge.reachesMonths(birth, 6);
                day.isBefore(birth.plusYears(14));
                day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(CovidPresets.VACCINES.stream()
                            .filter(preset -> preset.code().startsWith("pfizer"))
                            .filter(preset -> preset.ages().days(birth).contains(on)))
                    .as("vaccines on %s", on)
                    .hasSize(1);
        }
    }
}
