package io.machiyaku.voucher;

import io.machiyaku.platform.Typed;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A voucher's number as it is printed, however somebody typed, pasted or scanned it: 10 digits, 16 with the municipality
 * code before them, or the 18 of the line that machines read (kind and dose in front). The start and stop letters of a
 * barcode (NW-7) are left out. The one reader of such numbers: sign-in, opening, scanning, registering and searching ask
 * it. {@code municipalityCode} null: none was printed or typed.
 */
public record PrintedNumber(String municipalityCode, String number) {

    static final int NUMBER_DIGITS = 10;
    private static final int CODE_DIGITS = 6;
    private static final Pattern FRAME = Pattern.compile("^[A-Da-d](?=[0-9])|(?<=[0-9])[A-Da-d]$");
    private static final Pattern DIGITS = Pattern.compile("(?:(?:[0-9]{2})?[0-9]{6})?[0-9]{10}");

    /** Nothing, where it can be no voucher's number. */
    public static Optional<PrintedNumber> read(String typed) {
        String digits = digits(typed);
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        int start = digits.length() - NUMBER_DIGITS;
        String code = start == 0 ? null : digits.substring(start - CODE_DIGITS, start);
        return Optional.of(new PrintedNumber(code, digits.substring(start)));
    }

    /** With a municipality code from a field beside it; blank: none. Nothing too, where another one is printed. */
    public static Optional<PrintedNumber> read(String municipalityCode, String typed) {
        String code = digits(municipalityCode);
        return read(typed)
                .filter(printed -> code.isEmpty() || !printed.contradicts(code))
                .map(printed -> code.isEmpty() ? printed : new PrintedNumber(code, printed.number()));
    }

    /** As read, else what was typed, without gaps: the beginning of a number, or what is nobody's. */
    public static PrintedNumber asFarAsTyped(String municipalityCode, String typed) {
        String code = digits(municipalityCode);
        return read(code, typed).orElseGet(() -> new PrintedNumber(code.isEmpty() ? null : code, digits(typed)));
    }

    private boolean contradicts(String code) {
        return municipalityCode != null && !municipalityCode.equals(code);
    }

    /** What was typed, half-width and without gaps; not of digits only where it is no number. Empty for null. */
    public static String digits(String typed) {
        return FRAME.matcher(Typed.withoutGaps(typed)).replaceAll("");
    }
}
