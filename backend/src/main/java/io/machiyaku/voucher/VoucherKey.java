package io.machiyaku.voucher;

import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.MunicipalityCode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is printed on a voucher: municipality code (6 digits) and number (10 digits). Read from what people and
 * spreadsheets make of them; what a spreadsheet has damaged is refused, never repaired.
 */
public record VoucherKey(String municipalityCode, String number) {

    private static final int CODE_DIGITS = 6;
    private static final String CODE = "municipalityCode";
    private static final Pattern EXPONENT = Pattern.compile("\\d+(\\.\\d+)?[Ee][+-]?\\d+");

    /** The code left empty means the one printed before the number, else a provisional voucher. */
    public static VoucherKey read(String municipalityCode, String number) {
        String code = readCode(municipalityCode);
        PrintedNumber printed = readNumber("number", code, number);
        return printed.municipalityCode() == null
                ? new VoucherKey(MunicipalityCode.PROVISIONAL, printed.number())
                : new VoucherKey(readCode(printed.municipalityCode()), printed.number());
    }

    /** The number from a field of that name, and the code from the one beside it. What is wrong is told with its cause. */
    public static PrintedNumber readNumber(String field, String municipalityCode, String number) {
        return PrintedNumber.read(municipalityCode, number).orElseThrow(() -> unreadable(field, number));
    }

    private static Invalid unreadable(String field, String number) {
        String digits = PrintedNumber.digits(number);
        if (digits.isEmpty()) {
            return new Invalid(field, VoucherRefusal.REQUIRED);
        }
        return PrintedNumber.read(number).isPresent()
                ? new Invalid(CODE, VoucherRefusal.MUNICIPALITY_CODE_DIFFERS)
                : miscounted(field, digits, PrintedNumber.NUMBER_DIGITS);
    }

    private static String readCode(String code) {
        String digits = PrintedNumber.digits(code);
        if (digits.isEmpty() || MunicipalityCode.PROVISIONAL.equals(digits)) {
            return digits;
        }
        if (!digits.matches("[0-9]{" + CODE_DIGITS + "}")) {
            throw miscounted(CODE, digits, CODE_DIGITS);
        }
        if (!MunicipalityCode.isValid(digits)) {
            throw new Invalid(CODE, VoucherRefusal.MUNICIPALITY_CODE_WRONG);
        }
        return digits;
    }

    public boolean provisional() {
        return MunicipalityCode.PROVISIONAL.equals(municipalityCode);
    }

    private static Invalid miscounted(String field, String text, int wanted) {
        Map<String, Object> words = Map.of("digits", wanted);
        if (EXPONENT.matcher(text).matches()) {
            return new Invalid(field, VoucherRefusal.NUMBER_IN_EXPONENT, words);
        }
        boolean tooShort = text.matches("[0-9]+") && text.length() < wanted;
        return new Invalid(field, tooShort ? VoucherRefusal.ZEROS_MISSING : VoucherRefusal.DIGITS_EXPECTED, words);
    }
}
