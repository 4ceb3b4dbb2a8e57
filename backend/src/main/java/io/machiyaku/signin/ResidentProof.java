package io.machiyaku.signin;

import io.machiyaku.platform.FirstPasswords;
import io.machiyaku.platform.PasswordHashing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Whether what was typed is a resident's password. A first password costs no hashing: a birth date, or the date in a roster's notice, is compared, an issued
 * one checked by its keyed digest; lock-out guards both. Never call it with a transaction open.
 */
@ApplicationScoped
class ResidentProof {

    private final PasswordHashing hashing;
    private final FirstPasswords firstPasswords;

    ResidentProof(PasswordHashing hashing, FirstPasswords firstPasswords) {
        this.hashing = hashing;
        this.firstPasswords = firstPasswords;
    }

    boolean fits(Resident resident, String password) {
        if (resident.passwordHash() != null) {
            return hashing.matches(password, resident.passwordHash());
        }
        if (resident.firstPasswordMac() != null) {
            return firstPasswords.matches(resident.personId(), password, resident.firstPasswordMac());
        }
        boolean born = is(resident.birthDate(), password);
        return is(resident.firstPasswordDate(), password) || born;
    }

    private static boolean is(LocalDate date, String typed) {
        return date != null && TypedDate.is(date, typed);
    }
}
