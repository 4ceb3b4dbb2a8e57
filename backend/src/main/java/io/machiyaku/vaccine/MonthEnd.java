package io.machiyaku.vaccine;

import java.time.LocalDate;

/** What "n months later" is when that month has no such day (31 August + 6 months). Both rules are documented practice. */
public enum MonthEnd {
    /** The month is complete at its end, so the next day is the first possible one (health ministry, Civil Code 143 II). */
    NEXT_DAY,
    /** The last day of the month is already possible (some municipalities). */
    CLAMP;

    public LocalDate plusMonths(LocalDate day, int months) {
        LocalDate clamped = day.plusMonths(months);
        boolean sameDay = clamped.getDayOfMonth() == day.getDayOfMonth();
        return sameDay || this == CLAMP ? clamped : clamped.plusDays(1);
    }
}
