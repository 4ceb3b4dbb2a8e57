package io.machiyaku.vaccine;

import java.time.LocalDate;

/**
 * From which to which legal age, in months, both inclusive; null is no limit. "5 to 11 years" is 60 to 143. On which
 * day the upper limit ends is a matter of {@link UpperBound}.
 */
public record AgeRange(Integer minMonths, Integer maxMonths, UpperBound upperBound) {

    public static final AgeRange ANY = new AgeRange(null, null, UpperBound.AGE_OR_BELOW);

    public static AgeRange years(Integer min, Integer max, UpperBound upperBound) {
        return new AgeRange(min == null ? null : min * 12, max == null ? null : max * 12 + 11, upperBound);
    }

    /** Limits given in years and in months, as on a slot: where both are given, both hold. */
    public static AgeRange of(
            Integer minYears, Integer minMonths, Integer maxYears, Integer maxMonths, UpperBound upperBound) {
        AgeRange years = years(minYears, maxYears, upperBound);
        return new AgeRange(
                stricter(years.minMonths, minMonths, true), stricter(years.maxMonths, maxMonths, false), upperBound);
    }

    public boolean unlimited() {
        return minMonths == null && maxMonths == null;
    }

    public boolean tooYoung(LocalDate birth, LocalDate on) {
        return minMonths != null && LegalAge.months(birth, on) < minMonths;
    }

    public boolean tooOld(LocalDate birth, LocalDate on) {
        return maxMonths != null && !upperBound.allows(birth, on, maxMonths);
    }

    /** The days on which someone born then is within the limits. */
    public Days days(LocalDate birth) {
        return new Days(
                minMonths == null ? null : LegalAge.reachesMonths(birth, minMonths),
                maxMonths == null ? null : upperBound.lastDay(birth, maxMonths));
    }

    private static Integer stricter(Integer a, Integer b, boolean larger) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return larger ? Math.max(a, b) : Math.min(a, b);
    }
}
