package io.machiyaku.reception;

import io.machiyaku.reservation.PersonReach;
import io.machiyaku.reservation.ReservationRepository;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose check-in code or voucher was scanned. Protected people are nobody to all but administrators. */
@ApplicationScoped
class CodeHolders {

    /** The reservation a check-in code names, with its holder and the voucher it was booked under. */
    record Appointment(UUID reservationId, UUID personId, ScannedCode voucher) {}

    private final ReservationRepository reservations;
    private final VoucherRepository vouchers;
    private final PersonReach reach;

    CodeHolders(ReservationRepository reservations, VoucherRepository vouchers, PersonReach reach) {
        this.reservations = reservations;
        this.vouchers = vouchers;
        this.reach = reach;
    }

    Optional<Appointment> appointment(ScannedCode code) {
        return reservations
                .withCode(code.checkInCode())
                .filter(reservation -> reach.shows(reservation.personId()))
                .map(reservation -> {
                    Voucher voucher = vouchers.findById(reservation.voucherId());
                    return new Appointment(
                            reservation.id(),
                            reservation.personId(),
                            new ScannedCode(null, voucher.municipalityCode(), voucher.number()));
                });
    }

    /** The same voucher number may be held under several municipality codes. */
    List<UUID> of(ScannedCode code) {
        return vouchers.numbered(code.voucherNumber()).stream()
                .filter(voucher -> code.municipalityCode() == null
                        || code.municipalityCode().equals(voucher.municipalityCode()))
                .map(Voucher::personId)
                .distinct()
                .filter(reach::shows)
                .toList();
    }
}
