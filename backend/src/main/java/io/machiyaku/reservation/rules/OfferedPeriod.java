package io.machiyaku.reservation.rules;

import java.time.LocalDate;

/** How far ahead residents may book: so many months from today on, the last day included. */
public record OfferedPeriod(int months) {

    public static final OfferedPeriod TWO_MONTHS = new OfferedPeriod(2);

    public OfferedPeriod {
        if (months < 1) {
            throw new IllegalArgumentException("Something must be offered: " + months);
        }
    }

    /** The last day that can be booked today. */
    public LocalDate lastDay(LocalDate today) {
        return today.plusMonths(months);
    }

    /** The first day on which a seat of that day can be booked. */
    public LocalDate opensFor(LocalDate day) {
        LocalDate opens = day.minusMonths(months);
        return lastDay(opens).isBefore(day) ? opens.plusDays(1) : opens;
    }
}
