package io.machiyaku.resident;

import io.machiyaku.history.HistoryItem;
import io.machiyaku.reservation.PersonCalendar.Next;
import io.machiyaku.reservation.ReservationView;
import io.machiyaku.reservation.WithinReach;
import io.machiyaku.voucher.BirthDateKind;
import io.machiyaku.voucher.Sex;
import io.machiyaku.voucher.VoucherView;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The resident page as staff see it: details, vouchers, history, appointments and what can be booked next.
 * {@code elsewhere}: live bookings at venues out of reach.
 */
public record ResidentView(
        @NotNull UUID personId,
        @NotNull List<VoucherView> vouchers,
        LocalDate birthDate,
        @NotNull BirthDateKind birthDateKind,
        Integer ageToday,
        @NotNull boolean registered,
        String familyNameKana,
        String givenNameKana,
        String familyName,
        String givenName,
        Sex sex,
        String phone,
        String email,
        @NotNull boolean mailOptIn,
        String needs,
        String guardianName,
        String language,
        LocalDate deceasedOn,
        LocalDate movedOutOn,
        @NotNull boolean protectedPerson,
        @NotNull List<HistoryItem> history,
        @NotNull List<ReservationView> reservations,
        @NotNull List<WithinReach.Elsewhere> elsewhere,
        @NotNull List<Next> next,
        @NotNull long version) {}
