package io.machiyaku.voucher;

import io.machiyaku.platform.Invalid;
import java.time.LocalDate;

/** Whether a birth date can be one of a living person. */
final class BirthDates {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private BirthDates() {}

    static boolean plausible(LocalDate birthDate, LocalDate today) {
        return !birthDate.isBefore(EARLIEST) && !birthDate.isAfter(today);
    }

    static void check(String field, LocalDate birthDate, LocalDate today) {
        if (!plausible(birthDate, today)) {
            throw new Invalid(field, VoucherRefusal.BIRTH_DATE_IMPLAUSIBLE);
        }
    }
}
