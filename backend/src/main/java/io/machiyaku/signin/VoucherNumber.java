package io.machiyaku.signin;

import java.text.Normalizer;

/**
 * A voucher number as people type it: full-width digits, blanks and hyphens are fine, and so are the longer numbers
 * printed on the voucher (16 digits: municipality code and number; 18: kind and dose before them).
 */
record VoucherNumber(String municipalityCode, String number) {

    private static final int NUMBER_DIGITS = 10;
    private static final int CODE_DIGITS = 6;

    /** {@code municipalityCode} null: not asked for yet. What cannot be a number fits nobody. */
    static VoucherNumber typed(String municipalityCode, String number) {
        String digits = plain(number);
        String code = municipalityCode == null || municipalityCode.isBlank() ? null : plain(municipalityCode);
        boolean isLong = digits.matches("[0-9]{16}|[0-9]{18}");
        if (!isLong) {
            return new VoucherNumber(code, digits);
        }
        int start = digits.length() - NUMBER_DIGITS;
        return new VoucherNumber(
                code == null ? digits.substring(start - CODE_DIGITS, start) : code, digits.substring(start));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}ー−]", "");
    }
}
