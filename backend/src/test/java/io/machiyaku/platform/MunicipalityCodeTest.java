package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MunicipalityCodeTest {

    @Test
    void published_codes_have_the_right_check_digit() {
        for (String code :
                new String[] {"131016", "011002", "141003", "271004", "341002", "282014", "472018", "999997"}) {
            assertThat(MunicipalityCode.isValid(code)).as(code).isTrue();
        }
    }

    @Test
    void remainders_zero_and_one_give_the_digits_one_and_zero() {
        assertThat(MunicipalityCode.isValid("131041")).isTrue();
        assertThat(MunicipalityCode.isValid("090000")).isTrue();
        assertThat(MunicipalityCode.isValid("131040")).isFalse();
        assertThat(MunicipalityCode.isValid("090001")).isFalse();
    }

    @Test
    void anything_else_is_no_code() {
        for (String code : new String[] {"000000", "131017", "13101", "1310161", "13101６", "", "abcdef"}) {
            assertThat(MunicipalityCode.isValid(code)).as(code).isFalse();
        }
        assertThat(MunicipalityCode.isValid(null)).isFalse();
    }
}
