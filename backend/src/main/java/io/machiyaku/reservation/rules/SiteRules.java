package io.machiyaku.reservation.rules;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * The tenant's settings that bear on a booking. {@code open}: the site takes bookings at all; {@code bookingOpensAt}:
 * from when (null: already); {@code simultaneousBooking}: dose 2 may be booked on the booking of dose 1;
 * {@code keepsResults}: vaccinations are recorded here; {@code closedDoors}: channels switched off;
 * {@code offered}: how far ahead residents book.
 */
public record SiteRules(
        boolean open,
        LocalDateTime bookingOpensAt,
        boolean simultaneousBooking,
        boolean keepsResults,
        Set<Door> closedDoors,
        Deadline deadline,
        OfferedPeriod offered) {

    public SiteRules {
        closedDoors = Set.copyOf(closedDoors);
    }

    /** The site's opening and the slot's, where given: whichever is later. Null: neither. */
    LocalDateTime opening(LocalDateTime slotOpensAt) {
        if (bookingOpensAt == null || slotOpensAt == null) {
            return bookingOpensAt == null ? slotOpensAt : bookingOpensAt;
        }
        return bookingOpensAt.isAfter(slotOpensAt) ? bookingOpensAt : slotOpensAt;
    }

    public static SiteRules defaults() {
        return new SiteRules(true, null, false, true, Set.of(), Deadline.DAY_BEFORE, OfferedPeriod.TWO_MONTHS);
    }
}
