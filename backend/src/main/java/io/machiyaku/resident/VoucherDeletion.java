package io.machiyaku.resident;

import io.machiyaku.history.HistoryRepository;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.reservation.CancelReason;
import io.machiyaku.reservation.RequestKey;
import io.machiyaku.reservation.Reservation;
import io.machiyaku.reservation.ReservationRepository;
import io.machiyaku.reservation.ReservationService;
import io.machiyaku.reservation.ReservationView;
import io.machiyaku.reservation.StaffBookers;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Deletes a voucher: live bookings on it are cancelled with it if that was agreed to, and whoever has doses on record
 * keeps it (moving away is entered with a date instead).
 */
@ApplicationScoped
class VoucherDeletion {

    private final VoucherService vouchers;
    private final ReservationRepository reservations;
    private final ReservationService booking;
    private final HistoryRepository history;
    private final StaffBookers bookers;
    private final Caller caller;

    VoucherDeletion(
            VoucherService vouchers,
            ReservationRepository reservations,
            ReservationService booking,
            HistoryRepository history,
            StaffBookers bookers,
            Caller caller) {
        this.vouchers = vouchers;
        this.reservations = reservations;
        this.booking = booking;
        this.history = history;
        this.bookers = bookers;
        this.caller = caller;
    }

    /** What was decided on which page. */
    record Wish(long version, boolean alsoReservations, String reason) {}

    /** Returns what was cancelled with it. A booking that comes in between is asked about again. */
    List<ReservationView> delete(UUID voucherId, Wish wish) {
        List<UUID> live = QuarkusTransaction.requiringNew().call(() -> {
            judged(voucherId, wish, wish.alsoReservations());
            return reservations.liveOn(voucherId).stream().map(Reservation::id).toList();
        });
        var cancelled = new ArrayList<ReservationView>();
        for (UUID reservation : live) {
            if (cancelled.stream().noneMatch(gone -> gone.id().equals(reservation))) {
                cancelled.addAll(cancel(voucherId, reservation, wish.reason()));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> vouchers.delete(judged(voucherId, wish, false), wish.reason()));
        return cancelled;
    }

    private Voucher judged(UUID voucherId, Wish wish, boolean despiteBookings) {
        Voucher voucher = vouchers.forDeletion(voucherId, wish.version());
        int records = history.ofPerson(voucher.personId()).size();
        if (records > 0) {
            throw new Refused(Refusal.of(ResidentRefusal.VOUCHER_HAS_RECORDS, Map.of("count", records)));
        }
        int live = reservations.liveOn(voucherId).size();
        if (live > 0 && !despiteBookings) {
            throw new Refused(Refusal.of(ResidentRefusal.VOUCHER_HAS_BOOKINGS, Map.of("count", live)));
        }
        return voucher;
    }

    private List<ReservationView> cancel(UUID voucherId, UUID reservation, String reason) {
        var request = new ReservationService.Request(
                caller.id(), voucherId, bookers.booker(Door.OPERATOR, Set.of(), reason), RequestKey.NONE);
        return booking.cancel(
                request, reservation, new ReservationService.Cancellation(CancelReason.OFFICE, true, null));
    }
}
