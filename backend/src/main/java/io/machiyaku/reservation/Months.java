package io.machiyaku.reservation;

import io.machiyaku.platform.Invalid;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Reads the month of a calendar request, {@code 2026-12}; refuses what no calendar shows. */
public final class Months {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private Months() {}

    public static YearMonth read(String text) {
        try {
            YearMonth month = YearMonth.parse(text == null ? "" : text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeParseException unreadable) {
            // Told below, like a year that no calendar shows.
        }
        throw new Invalid("month", BookingProblem.MONTH_UNREADABLE);
    }
}
