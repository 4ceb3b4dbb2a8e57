package io.machiyaku.voucher;

import java.time.LocalDate;

/**
 * What a person or staff enter about a person; anything may be missing. {@code birthDate} is heeded only while no real
 * one is known.
 */
public record PersonDetails(
        String familyNameKana,
        String givenNameKana,
        String familyName,
        String givenName,
        Sex sex,
        String phone,
        String email,
        Boolean mailOptIn,
        LocalDate birthDate) {}
