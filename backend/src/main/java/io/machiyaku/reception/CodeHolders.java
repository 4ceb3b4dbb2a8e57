package io.machiyaku.reception;

import io.machiyaku.reservation.PersonReach;
import io.machiyaku.reservation.Reservation;
import io.machiyaku.reservation.ReservationRepository;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose check-in code or voucher was scanned. Protected people are nobody to all but administrators. */
@ApplicationScoped
class CodeHolders {

    private final ReservationRepository reservations;
    private final VoucherRepository vouchers;
    private final PersonReach reach;

    CodeHolders(ReservationRepository reservations, VoucherRepository vouchers, PersonReach reach) {
        this.reservations = reservations;
        this.vouchers = vouchers;
        this.reach = reach;
    }

    /** The same voucher number may be held under several municipality codes. */
    List<UUID> of(ScannedCode code) {
        return persons(code).distinct().filter(reach::shows).toList();
    }

    private Stream<UUID> persons(ScannedCode code) {
        if (code.checkInCode() != null) {
            return reservations.withCode(code.checkInCode()).stream().map(Reservation::personId);
        }
        return vouchers.numbered(code.voucherNumber()).stream()
                .filter(v -> code.municipalityCode() == null
                        || code.municipalityCode().equals(v.municipalityCode()))
                .map(Voucher::personId);
    }
}
