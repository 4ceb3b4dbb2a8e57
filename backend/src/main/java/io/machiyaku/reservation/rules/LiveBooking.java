package io.machiyaku.reservation.rules;

import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A booking that holds its seat and has no result yet (RESERVED or CHECKED_IN), past ones included. {@code setId} joins
 * the halves of a set, {@code intervalMonths} is its slot's, {@code checkedIn}: the person is at the venue.
 */
public record LiveBooking(
        UUID reservationId,
        int dose,
        UUID slotId,
        UUID venueId,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        boolean sameDay,
        Integer intervalMonths,
        Product product,
        UUID setId,
        boolean checkedIn) {

    public UUID programmeId() {
        return product.programmeId();
    }

    public LocalDate date() {
        return startsAt.toLocalDate();
    }

    /** The half of a set that may move without the other. */
    public boolean secondHalf() {
        return setId != null && dose == 2;
    }

    boolean inSetWith(LiveBooking other) {
        return setId != null && setId.equals(other.setId);
    }
}
