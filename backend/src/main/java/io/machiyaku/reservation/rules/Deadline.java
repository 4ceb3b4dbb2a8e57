package io.machiyaku.reservation.rules;

import java.time.LocalDateTime;

/**
 * Until when residents change and cancel: 24:00, so many days before the vaccination; with 0, and for same-day slots
 * always, until the slot begins.
 */
public record Deadline(int daysBefore) {

    public static final Deadline DAY_BEFORE = new Deadline(1);
    public static final Deadline UNTIL_IT_BEGINS = new Deadline(0);

    public Deadline {
        if (daysBefore < 0) {
            throw new IllegalArgumentException("A deadline lies before the vaccination: " + daysBefore);
        }
    }

    /** The first moment at which it is too late. */
    public LocalDateTime until(LocalDateTime startsAt, boolean sameDay) {
        return sameDay || daysBefore == 0
                ? startsAt
                : startsAt.toLocalDate().minusDays(daysBefore - 1L).atStartOfDay();
    }
}
