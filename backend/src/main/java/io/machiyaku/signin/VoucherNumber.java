package io.machiyaku.signin;

import io.machiyaku.voucher.PrintedNumber;

/** A voucher's number as it was typed at sign-in. What cannot be a number fits nobody. */
record VoucherNumber(String municipalityCode, String number) {

    /** {@code municipalityCode} null: not asked for yet. */
    static VoucherNumber typed(String municipalityCode, String number) {
        PrintedNumber printed = PrintedNumber.asFarAsTyped(municipalityCode, number);
        return new VoucherNumber(printed.municipalityCode(), printed.number());
    }
}
