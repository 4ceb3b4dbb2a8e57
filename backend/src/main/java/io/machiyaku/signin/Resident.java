package io.machiyaku.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What a sign-in must know of the person behind a usable voucher. Sessions begun before {@code sessionsFrom} are over.
 * {@code firstPasswordDate}: a date that was mailed and opens the sign-in besides the birth date.
 */
record Resident(
        UUID voucherId,
        UUID personId,
        LocalDate birthDate,
        String passwordHash,
        String firstPasswordMac,
        LocalDate firstPasswordDate,
        boolean isRegistered,
        int termsEdition,
        Instant sessionsFrom,
        String phone,
        String familyNameKana,
        String givenNameKana) {

    boolean hasSameSecrets(Resident other) {
        return Objects.equals(passwordHash, other.passwordHash)
                && Objects.equals(firstPasswordMac, other.firstPasswordMac)
                && Objects.equals(firstPasswordDate, other.firstPasswordDate)
                && Objects.equals(birthDate, other.birthDate);
    }
}
