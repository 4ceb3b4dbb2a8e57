package io.machiyaku.reservation;

import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.reservation.rules.Door;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A reservation as residents and staff see it: what, where, when, and whether the resident may still change or cancel it.
 * {@code venueStation} is told by the lists, not by the answer to a booking; {@code against}: what now stands against giving
 * a live one of today or later, empty where it fits.
 */
public record ReservationView(
        @NotNull UUID id,
        @NotNull String checkInCode,
        @NotNull UUID voucherId,
        @NotNull UUID personId,
        @NotNull UUID programmeId,
        @NotNull String programmeName,
        @NotNull UUID slotId,
        @NotNull UUID venueId,
        @NotNull String venueName,
        String venueAddress,
        String venueStation,
        String venuePhone,
        @NotNull UUID vaccineId,
        @NotNull String vaccineName,
        @NotNull LocalDateTime startsAt,
        @NotNull LocalDateTime endsAt,
        @NotNull boolean sameDay,
        @NotNull int dose,
        @NotNull ReservationStatus status,
        @NotNull Instant statusSince,
        @NotNull Door channel,
        UUID setId,
        @NotNull List<String> overrides,
        CancelReason cancelReason,
        @NotNull Instant reservedAt,
        @NotNull long version,
        @NotNull boolean changeable,
        LocalDateTime changeableUntil,
        @NotNull boolean cancellable,
        @NotNull List<RefusalView> against) {}
