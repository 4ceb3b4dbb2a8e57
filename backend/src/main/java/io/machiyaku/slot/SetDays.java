package io.machiyaku.slot;

import io.machiyaku.vaccine.Days;
import io.machiyaku.vaccine.Product;
import java.time.LocalDate;

/**
 * When the second half of a set may follow its first: usually so many days later ({@code usual}) on the same weekday, and
 * never before the interval by law is over, which may change from one day to another.
 */
record SetDays(Product product, int usual) {

    /** The usual day, or the first one after it on the first half's weekday that is not too early. */
    LocalDate usualAfter(LocalDate first) {
        LocalDate day = first.plusDays(usual);
        LocalDate from = Days.later(day, earliestFor(first, day));
        return from.plusDays(Math.floorMod(
                first.getDayOfWeek().getValue() - from.getDayOfWeek().getValue(), 7));
    }

    /** The first day by the rule that is in force on {@code day}. */
    LocalDate earliestFor(LocalDate first, LocalDate day) {
        return product.ruleFor(2, day).map(rule -> rule.firstDayAfter(first)).orElse(first.plusDays(1));
    }
}
