package io.machiyaku.vaccine;

import java.time.LocalDate;

/**
 * One dose of a vaccine: the interval since the dose before (null for the first), its own age limits where they differ
 * from the vaccine's, and from when to when the rule itself is in force (vaccination days; null is open).
 */
public record DoseRule(
        int dose, Interval interval, MonthEnd monthEnd, AgeRange ages, LocalDate validFrom, LocalDate validTo) {

    public static DoseRule first() {
        return new DoseRule(1, null, MonthEnd.NEXT_DAY, AgeRange.ANY, null, null);
    }

    public static DoseRule after(Interval interval, int dose) {
        return new DoseRule(dose, interval, MonthEnd.NEXT_DAY, AgeRange.ANY, null, null);
    }

    public Days valid() {
        return new Days(validFrom, validTo);
    }

    /** The first possible day by interval; never the day of the previous dose itself. */
    public LocalDate firstDayAfter(LocalDate previous) {
        LocalDate nextDay = previous.plusDays(1);
        return interval == null ? nextDay : Days.later(nextDay, interval.firstDayAfter(previous, monthEnd));
    }
}
