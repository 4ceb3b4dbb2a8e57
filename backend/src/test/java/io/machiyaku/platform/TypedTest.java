package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({
        "' ew4811 ', EW4811",
        "ｅｗ４８１１, EW4811",
        "EW 48\u300011, EW4811",
        "\u200bEW4811\ufeff, EW4811",
        "a\u20101, A-1",
        "A\u22121, A-1",
        "A－1, A-1",
        "Aー1, A-1",
        "3005785/b, 3005785/B"
    })
    void lots_have_one_spelling(String typed, String kept) {
        assertThat(Typed.capitals(typed)).isEqualTo(kept);
    }

    @Test
    void absent_is_not_empty() {
        assertThat(Typed.capitals(null)).isNull();
        assertThat(Typed.code(null)).isNull();
        assertThat(Typed.plain(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", " =1", "＝1", "\u200b=1", "\u00ad\u200e@x", "\u2060 ＋1"})
    void a_formula_is_one_behind_what_cannot_be_seen_too(String text) {
        assertThat(NoFormula.Check.isFormula(text)).isTrue();
    }

    @Test
    void letters_are_joined_over_what_cannot_be_seen() {
        assertThat(Typed.plain("カ\u200bﾞ")).isEqualTo("ガ");
    }
}
