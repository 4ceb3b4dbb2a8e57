package io.machiyaku.voucher;

import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.MunicipalityCode;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is printed on a voucher: municipality code (6 digits) and number (10 digits). Read from what people and
 * spreadsheets make of them; what a spreadsheet has damaged is refused, never repaired.
 */
public record VoucherKey(String municipalityCode, String number) {

    private static final int CODE_DIGITS = 6;
    private static final int NUMBER_DIGITS = 10;
    private static final Pattern EXPONENT = Pattern.compile("\\d+(\\.\\d+)?[Ee][+-]?\\d+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s‐‑–—―−-]+(?=\\d)");

    /** The code left empty means a provisional voucher. */
    public static VoucherKey read(String municipalityCode, String number) {
        return new VoucherKey(readCode(municipalityCode), readNumber("number", number));
    }

    /** The number alone, typed into a field of that name. */
    public static String readNumber(String field, String number) {
        String digits = plain(number);
        if (digits.isEmpty()) {
            throw new Invalid(field, VoucherRefusal.REQUIRED);
        }
        return digits(field, digits, NUMBER_DIGITS);
    }

    private static String readCode(String code) {
        String digits = plain(code);
        if (digits.isEmpty() || MunicipalityCode.PROVISIONAL.equals(digits)) {
            return MunicipalityCode.PROVISIONAL;
        }
        digits("municipalityCode", digits, CODE_DIGITS);
        if (!MunicipalityCode.isValid(digits)) {
            throw new Invalid("municipalityCode", VoucherRefusal.MUNICIPALITY_CODE_WRONG);
        }
        return digits;
    }

    public boolean provisional() {
        return MunicipalityCode.PROVISIONAL.equals(municipalityCode);
    }

    /** Half-width, without blanks around and signs between digits; empty for null. */
    public static String plain(String typed) {
        if (typed == null) {
            return "";
        }
        String halfWidth = CONTROL.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .strip();
        return BETWEEN_DIGITS.matcher(halfWidth).replaceAll("");
    }

    private static String digits(String field, String text, int wanted) {
        Map<String, Object> words = Map.of("digits", wanted);
        if (EXPONENT.matcher(text).matches()) {
            throw new Invalid(field, VoucherRefusal.NUMBER_IN_EXPONENT, words);
        }
        if (!text.matches("[0-9]+")) {
            throw new Invalid(field, VoucherRefusal.DIGITS_EXPECTED, words);
        }
        if (text.length() < wanted) {
            throw new Invalid(field, VoucherRefusal.ZEROS_MISSING, words);
        }
        if (text.length() > wanted) {
            throw new Invalid(field, VoucherRefusal.DIGITS_EXPECTED, words);
        }
        return text;
    }
}
