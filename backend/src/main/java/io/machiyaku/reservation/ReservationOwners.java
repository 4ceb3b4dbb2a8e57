package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.slot.Slot;
import io.machiyaku.slot.SlotRepository;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Whose reservation and whose voucher it is, within the reach of the member of staff who asks, and not of somebody else than was read. */
@ApplicationScoped
class ReservationOwners {

    private final ReservationRepository reservations;
    private final VoucherRepository vouchers;
    private final SlotRepository slots;
    private final PersonReach reach;
    private final ScannedPerson scans;
    private final Caller caller;

    ReservationOwners(
            ReservationRepository reservations,
            VoucherRepository vouchers,
            SlotRepository slots,
            PersonReach reach,
            ScannedPerson scans,
            Caller caller) {
        this.reservations = reservations;
        this.vouchers = vouchers;
        this.slots = slots;
        this.reach = reach;
        this.scans = scans;
        this.caller = caller;
    }

    /** A voucher out of reach is as unknown as one that does not exist. */
    @Transactional
    void checkReach(UUID voucherId, String scanned) {
        UUID personId = vouchers.findByIdOptional(voucherId)
                .map(Voucher::personId)
                .filter(reach::reaches)
                .orElseThrow(() -> new Refused(BookingRefusal.VOUCHER_UNKNOWN));
        scans.mustBe(personId, scanned);
    }

    @Transactional
    UUID voucherOf(UUID reservationId, String scanned) {
        Reservation reservation = reservations.get(reservationId);
        if (!reach.reaches(reservation.personId()) && !endedHere(reservation)) {
            throw new Unknown("reservation");
        }
        scans.mustBe(reservation.personId(), scanned);
        return reservation.voucherId();
    }

    /** What was cancelled a moment ago no longer brings the person into reach, but whoever comes second is told so. */
    private boolean endedHere(Reservation reservation) {
        if (reservation.status().live() || !reach.shows(reservation.personId())) {
            return false;
        }
        Slot slot = slots.get(reservation.slotId(), caller.venueIds());
        return !slot.day().isBefore(reach.since());
    }
}
