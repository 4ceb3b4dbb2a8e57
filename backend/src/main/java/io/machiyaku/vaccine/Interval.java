package io.machiyaku.vaccine;

import java.time.LocalDate;

/**
 * How long to wait after the previous dose. DAYS counts until the first possible day: 「20日以上」 is 21 DAYS (1 April →
 * 22 April), 3 WEEKS is the same weekday. HALF_MONTHS counts halves: 「2月半」 is 5.
 */
public record Interval(int amount, Unit unit) {

    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        HALF_MONTHS
    }

    public Interval {
        if (amount < 0 || unit == null) {
            throw new IllegalArgumentException("An interval needs a unit and an amount of 0 or more: " + amount);
        }
    }

    public static Interval days(int amount) {
        return new Interval(amount, Unit.DAYS);
    }

    public static Interval weeks(int amount) {
        return new Interval(amount, Unit.WEEKS);
    }

    public static Interval months(int amount) {
        return new Interval(amount, Unit.MONTHS);
    }

    public static Interval halfMonths(int amount) {
        return new Interval(amount, Unit.HALF_MONTHS);
    }

    /** The first day on which the next dose is possible. */
    public LocalDate firstDayAfter(LocalDate previous, MonthEnd monthEnd) {
        return switch (unit) {
            case DAYS -> previous.plusDays(amount);
            case WEEKS -> previous.plusWeeks(amount);
            case MONTHS -> monthEnd.plusMonths(previous, amount);
            case HALF_MONTHS -> plusHalf(monthEnd.plusMonths(previous, amount / 2));
        };
    }

    /** Half of a month is 14, 15, 15 or 16 days where the month reached has 28, 29, 30 or 31 (health ministry). */
    private LocalDate plusHalf(LocalDate wholeMonths) {
        return amount % 2 == 0 ? wholeMonths : wholeMonths.plusDays((wholeMonths.lengthOfMonth() + 1) / 2);
    }
}
