package io.machiyaku.reservation;

import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.rules.BookingRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why a reservation that somebody wants to change or cancel is not among the live ones: what became of it. */
@ApplicationScoped
class Finished {

    private final ReservationRepository reservations;

    Finished(ReservationRepository reservations) {
        this.reservations = reservations;
    }

    /** Of a reservation of somebody else nothing is said. */
    @Transactional
    RuntimeException why(UUID personId, UUID reservationId) {
        return reservations
                .findByIdOptional(reservationId)
                .filter(reservation -> reservation.personId().equals(personId))
                .<RuntimeException>map(reservation -> new Refused(refusal(reservation.status())))
                .orElseGet(() -> new Unknown("reservation"));
    }

    private static Refusal refusal(ReservationStatus status) {
        String word = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Refusal.of(BookingRefusal.NO_LONGER_LIVE, Map.of("case", word, "state", status.name()));
    }
}
