package io.machiyaku.vaccine;

import java.time.LocalDate;

/** On which day an upper age limit ends. The limit itself is inclusive: "up to 11" ends before the 12th birthday. */
public enum UpperBound {
    /** Routine vaccination (定期接種, 「12歳に至るまで」): the day before the birthday still counts. */
    ROUTINE_UNTIL,
    /** "11 or below" (COVID-19 for children): ends the day before legal age moves on, two days before the birthday. */
    AGE_OR_BELOW;

    /** The last possible day for someone born on {@code birth} who may be at most {@code maxMonths} months old. */
    public LocalDate lastDay(LocalDate birth, int maxMonths) {
        LocalDate nextAge = LegalAge.reachesMonths(birth, maxMonths + 1);
        return this == ROUTINE_UNTIL ? nextAge : nextAge.minusDays(1);
    }

    boolean allows(LocalDate birth, LocalDate on, int maxMonths) {
        LocalDate judged = this == ROUTINE_UNTIL ? on.minusDays(1) : on;
        return LegalAge.months(birth, judged) <= maxMonths;
    }
}
