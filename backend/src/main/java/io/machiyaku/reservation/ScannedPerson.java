package io.machiyaku.reservation;

import io.machiyaku.platform.Refused;
import io.machiyaku.voucher.PrintedNumber;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares what a desk read last with the person a step is about: whoever was read wrongly, or not at all, is not mixed up
 * with the one before. Desks send it with every step; pages without a reader send none.
 */
@ApplicationScoped
public class ScannedPerson {

    private final ReservationRepository reservations;
    private final VoucherRepository vouchers;

    ScannedPerson(ReservationRepository reservations, VoucherRepository vouchers) {
        this.reservations = reservations;
        this.vouchers = vouchers;
    }

    /** Inside a transaction; null: nothing was read. */
    public void mustBe(UUID personId, String scanned) {
        if (scanned != null && !belongsTo(personId, scanned)) {
            throw new Refused(BookingProblem.SCAN_OF_ANOTHER_PERSON);
        }
    }

    private boolean belongsTo(UUID personId, String scanned) {
        Optional<String> code = CheckInCode.read(scanned);
        if (code.isPresent()) {
            return reservations
                    .withCode(code.get())
                    .filter(reservation -> reservation.personId().equals(personId))
                    .isPresent();
        }
        return PrintedNumber.read(scanned)
                .filter(printed -> vouchers.ofPerson(personId).stream().anyMatch(voucher -> isOf(voucher, printed)))
                .isPresent();
    }

    private static boolean isOf(Voucher voucher, PrintedNumber printed) {
        String code = printed.municipalityCode();
        return voucher.number().equals(printed.number()) && (code == null || code.equals(voucher.municipalityCode()));
    }
}
