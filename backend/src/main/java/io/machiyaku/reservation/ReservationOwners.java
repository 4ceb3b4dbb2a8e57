package io.machiyaku.reservation;

import io.machiyaku.platform.Unknown;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Whose reservation and whose voucher it is, within the reach of the member of staff who asks, and not of somebody else than was read. */
@ApplicationScoped
class ReservationOwners {

    private final ReservationRepository reservations;
    private final VoucherRepository vouchers;
    private final PersonReach reach;
    private final ScannedPerson scans;

    ReservationOwners(
            ReservationRepository reservations, VoucherRepository vouchers, PersonReach reach, ScannedPerson scans) {
        this.reservations = reservations;
        this.vouchers = vouchers;
        this.reach = reach;
        this.scans = scans;
    }

    @Transactional
    void checkReach(UUID voucherId, String scanned) {
        UUID personId = vouchers.findByIdOptional(voucherId)
                .orElseThrow(() -> new Unknown("voucher"))
                .personId();
        reach.check(personId);
        scans.mustBe(personId, scanned);
    }

    @Transactional
    UUID voucherOf(UUID reservationId, String scanned) {
        Reservation reservation = reservations.get(reservationId);
        reach.check(reservation.personId());
        scans.mustBe(reservation.personId(), scanned);
        return reservation.voucherId();
    }
}
