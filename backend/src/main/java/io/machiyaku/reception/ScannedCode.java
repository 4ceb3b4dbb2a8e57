package io.machiyaku.reception;

import io.machiyaku.reservation.CheckInCode;
import io.machiyaku.voucher.PrintedNumber;
import java.util.Optional;

/** What a scanner or a hand has typed at reception: a check-in code, or a voucher's number as it is printed. */
record ScannedCode(String checkInCode, String municipalityCode, String voucherNumber) {

    static Optional<ScannedCode> read(String typed) {
        return CheckInCode.read(typed)
                .map(code -> new ScannedCode(code, null, null))
                .or(() -> PrintedNumber.read(typed)
                        .map(printed -> new ScannedCode(null, printed.municipalityCode(), printed.number())));
    }
}
