package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-08T12:00, 12月8日(火) 午後0時00分",
        "2026-12-08T12:30, 12月8日(火) 午後0時30分",
        "2026-12-08T00:10, 12月8日(火) 午前0時10分",
        "2026-12-08T00:00, 12月8日(火) 午前0時00分",
        "2026-12-08T11:59, 12月8日(火) 午前11時59分",
        "2026-12-08T13:05, 12月8日(火) 午後1時05分"
    })
    void no_time_of_day_is_twelve(LocalDateTime time, String said) {
        var words = Map.of("startsAt", time, "name", "枠");
        assertThat(new Sentences().of("slot-clash", words, Locale.JAPANESE)).contains(said);
    }
}
