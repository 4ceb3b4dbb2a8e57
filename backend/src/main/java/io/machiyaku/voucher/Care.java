package io.machiyaku.voucher;

import java.time.LocalDate;

/**
 * What staff note about a person beyond the details: needs on the day, guardian, language, and what ends or hides the
 * person. {@code protectedPerson} (支援措置): shown to administrators only; entered as null it stays as it is.
 */
public record Care(
        String needs,
        String guardianName,
        String language,
        LocalDate deceasedOn,
        LocalDate movedOutOn,
        Boolean protectedPerson) {}
