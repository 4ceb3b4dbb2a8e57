package io.machiyaku.vaccine;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/**
 * Age as the law counts it (年齢計算ニ関する法律, Civil Code art. 143): a year of age is complete at the end of the day
 * before the birthday, and vaccination treats that whole day as the new age. Whoever is born on 29 February reaches it
 * on 28 February, in common years too.
 */
public final class LegalAge {

    private LegalAge() {}

    public static int years(LocalDate birth, LocalDate on) {
        return Math.floorDiv(months(birth, on), 12);
    }

    /** Whole months; negative before birth. */
    public static int months(LocalDate birth, LocalDate on) {
        LocalDate end = on.plusDays(1);
        long months = end.getLong(ChronoField.PROLEPTIC_MONTH) - birth.getLong(ChronoField.PROLEPTIC_MONTH);
        return (int) (end.getDayOfMonth() < birth.getDayOfMonth() ? months - 1 : months);
    }

    /** The first day on which someone is {@code years} old: the day before the birthday. */
    public static LocalDate reachesYears(LocalDate birth, int years) {
        return reachesMonths(birth, years * 12);
    }

    public static LocalDate reachesMonths(LocalDate birth, int months) {
        return MonthEnd.NEXT_DAY.plusMonths(birth, months).minusDays(1);
    }
}
