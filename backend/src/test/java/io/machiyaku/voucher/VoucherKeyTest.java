package io.machiyaku.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.machiyaku.platform.Invalid;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0000000001", " 0000000001　", "００００００００01", "000-000-0001", "000 000 0001"})
    void a_number_is_ten_digits_however_they_were_typed(String typed) {
        assertThat(VoucherKey.read("999997", typed)).isEqualTo(new VoucherKey("999997", "0000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1310160000000001", "21 131016 0000000001", "A211310160000000001A"})
    void a_long_number_brings_its_municipality(String typed) {
        assertThat(VoucherKey.read("", typed)).isEqualTo(new VoucherKey("131016", "0000000001"));
        assertThat(VoucherKey.read("131016", typed)).isEqualTo(new VoucherKey("131016", "0000000001"));
        assertThat(refusalOf("131041", typed))
                .isEqualTo(new Invalid.Field("municipalityCode", VoucherRefusal.MUNICIPALITY_CODE_DIFFERS));
    }

    @Test
    void a_long_number_with_a_wrong_check_digit_is_refused() {
        assertThat(refusalOf(null, "1310170000000001"))
                .isEqualTo(new Invalid.Field("municipalityCode", VoucherRefusal.MUNICIPALITY_CODE_WRONG));
    }

    @ParameterizedTest
    @CsvSource({
        "4.10E+09, NUMBER_IN_EXPONENT",
        "4.1e9, NUMBER_IN_EXPONENT",
        "４.１０Ｅ＋０９, NUMBER_IN_EXPONENT",
        "1, ZEROS_MISSING",
        "123456789, ZEROS_MISSING",
        "12345678901, DIGITS_EXPECTED",
        "12345A7890, DIGITS_EXPECTED",
        "-123456789, DIGITS_EXPECTED",
        "=1234567890, DIGITS_EXPECTED",
        "'', REQUIRED",
        "'　', REQUIRED"
    })
    void a_damaged_number_is_refused_with_its_cause(String typed, VoucherRefusal cause) {
        assertThat(refusalOf("999997", typed)).isEqualTo(new Invalid.Field("number", cause, wordsOf(cause)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999997", "131016", "131041", "090000", "０１１００２"})
    void municipality_codes_carry_a_check_digit(String code) {
        assertThat(VoucherKey.read(code, "0000000001").provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"131017, MUNICIPALITY_CODE_WRONG", "11002, ZEROS_MISSING", "1310161, DIGITS_EXPECTED"})
    void a_wrong_municipality_code_is_refused(String code, VoucherRefusal cause) {
        assertThat(refusalOf(code, "0000000001").rule()).isEqualTo(cause);
        assertThat(refusalOf(code, "0000000001").name()).isEqualTo("municipalityCode");
    }

    @Test
    void no_code_and_six_zeros_mean_a_provisional_voucher() {
        assertThat(VoucherKey.read(null, "0000000001").provisional()).isTrue();
        assertThat(VoucherKey.read("000000", "0000000001").provisional()).isTrue();
    }

    private static Invalid.Field refusalOf(String code, String number) {
        return catchThrowableOfType(Invalid.class, () -> VoucherKey.read(code, number))
                .fields()
                .getFirst();
    }

    private static Map<String, Object> wordsOf(VoucherRefusal cause) {
        return cause == VoucherRefusal.REQUIRED ? Map.of() : Map.of("digits", 10);
    }
}
