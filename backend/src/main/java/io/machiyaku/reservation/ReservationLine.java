package io.machiyaku.reservation;

import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.voucher.BirthDateKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A booked person in a list of the venue's day or of one slot. {@code against}: what now stands against giving the dose;
 * empty where it fits, and once the day's result is there.
 */
public record ReservationLine(
        @NotNull UUID reservationId,
        @NotNull UUID slotId,
        @NotNull String checkInCode,
        @NotNull String municipalityCode,
        @NotNull String voucherNumber,
        @NotNull boolean provisional,
        @NotNull UUID personId,
        String familyNameKana,
        String givenNameKana,
        String familyName,
        String givenName,
        LocalDate birthDate,
        @NotNull BirthDateKind birthDateKind,
        @NotNull int dose,
        @NotNull ReservationStatus status,
        @NotNull Door channel,
        String needs,
        @NotNull List<String> overrides,
        @NotNull long version,
        @NotNull List<RefusalView> against) {}
