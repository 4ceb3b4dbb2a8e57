package io.machiyaku.reception;

import io.machiyaku.reservation.CheckInCode;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a scanner or a hand has typed at reception: a check-in code, or a voucher as its number (10 digits), with the
 * municipality (16) or as the printed OCR line (18: kind, dose, municipality, number). Start and stop letters that readers
 * send along with the bars (NW-7) are left out.
 */
record ScannedCode(String checkInCode, String municipalityCode, String voucherNumber) {

    private static final int NUMBER = 10;
    private static final int WITH_MUNICIPALITY = 16;
    private static final int OCR_LINE = 18;
    private static final Pattern FRAME = Pattern.compile("^[A-Da-d](?=\\d)|(?<=\\d)[A-Da-d]$");

    static Optional<ScannedCode> read(String typed) {
        Optional<String> checkIn = CheckInCode.read(typed);
        if (checkIn.isPresent()) {
            return Optional.of(new ScannedCode(checkIn.get(), null, null));
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        String digits = FRAME.matcher(plain).replaceAll("").replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]+")) {
            return Optional.empty();
        }
        return switch (digits.length()) {
            case NUMBER -> Optional.of(new ScannedCode(null, null, digits));
            case WITH_MUNICIPALITY -> voucher(digits);
            case OCR_LINE -> voucher(digits.substring(OCR_LINE - WITH_MUNICIPALITY));
            default -> Optional.empty();
        };
    }

    private static Optional<ScannedCode> voucher(String digits) {
        int split = WITH_MUNICIPALITY - NUMBER;
        return Optional.of(new ScannedCode(null, digits.substring(0, split), digits.substring(split)));
    }
}
