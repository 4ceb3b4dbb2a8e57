package io.machiyaku.reservation;

import io.machiyaku.platform.Unknown;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Whose reservation and whose voucher it is, within the reach of the member of staff who asks. */
@ApplicationScoped
class ReservationOwners {

    private final ReservationRepository reservations;
    private final VoucherRepository vouchers;
    private final PersonReach reach;

    ReservationOwners(ReservationRepository reservations, VoucherRepository vouchers, PersonReach reach) {
        this.reservations = reservations;
        this.vouchers = vouchers;
        this.reach = reach;
    }

    @Transactional
    void checkReach(UUID voucherId) {
        reach.check(vouchers.findByIdOptional(voucherId)
                .orElseThrow(() -> new Unknown("voucher"))
                .personId());
    }

    @Transactional
    UUID voucherOf(UUID reservationId) {
        Reservation reservation = reservations.get(reservationId);
        reach.check(reservation.personId());
        return reservation.voucherId();
    }
}
