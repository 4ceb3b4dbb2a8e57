package io.machiyaku.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.testsupport.PrintedNumbers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {

    private static final String CODE = "131016";
    private static final String NUMBER = "0012345678";

    static Stream<PrintedNumbers.Case> typed() {
        return PrintedNumbers.of(CODE, NUMBER);
    }

    static List<String> unreadable() {
        return PrintedNumbers.unreadable();
    }

    @ParameterizedTest
    @MethodSource("typed")
    void a_number_is_read_however_it_was_typed(PrintedNumbers.Case one) {
        assertThat(PrintedNumber.read(one.typed())).contains(new PrintedNumber(one.withCode() ? CODE : null, NUMBER));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    @NullSource
    @ValueSource(strings = {"", "　", "-", "\u200b"})
    void what_can_be_no_number_is_none(String typed) {
        assertThat(PrintedNumber.read(typed)).isEmpty();
    }

    /** Each character that Unicode calls a dash (PropList, 17.0), before normalisation. */
    @Test
    void every_dash_of_unicode_is_only_a_gap() {
        int[] dashes = {
            0x2d, 0x58a, 0x5be, 0x1400, 0x1806, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2053, 0x207b, 0x208b,
            0x2212, 0x2e17, 0x2e1a, 0x2e3a, 0x2e3b, 0x2e40, 0x2e5d, 0x301c, 0x3030, 0x30a0, 0xfe31, 0xfe32, 0xfe58,
            0xfe63, 0xff0d, 0x10ead
        };
        for (int dash : dashes) {
            assertThat(PrintedNumber.read("001" + Character.toString(dash) + "2345678"))
                    .as("U+%04X", dash)
                    .contains(new PrintedNumber(null, NUMBER));
        }
    }

    @Test
    void the_code_typed_beside_it_counts_where_none_is_printed() {
        assertThat(PrintedNumber.read(" １３１０-16", NUMBER)).contains(new PrintedNumber(CODE, NUMBER));
        assertThat(PrintedNumber.read(" ", NUMBER)).contains(new PrintedNumber(null, NUMBER));
        assertThat(PrintedNumber.read(null, CODE + NUMBER)).contains(new PrintedNumber(CODE, NUMBER));
    }

    @Test
    void another_code_than_the_printed_one_makes_it_unreadable() {
        assertThat(PrintedNumber.read(CODE, CODE + NUMBER)).contains(new PrintedNumber(CODE, NUMBER));
        assertThat(PrintedNumber.read("131041", CODE + NUMBER)).isEmpty();
    }

    @Test
    void the_beginning_of_a_number_is_kept_as_far_as_it_was_typed() {
        assertThat(PrintedNumber.asFarAsTyped(null, " ００\u20101")).isEqualTo(new PrintedNumber(null, "001"));
        assertThat(PrintedNumber.asFarAsTyped(CODE, "001")).isEqualTo(new PrintedNumber(CODE, "001"));
    }
}
