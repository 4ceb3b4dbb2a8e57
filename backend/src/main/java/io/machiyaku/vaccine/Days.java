package io.machiyaku.vaccine;

import java.time.LocalDate;

/** A span of days, both ends inclusive; null is open. It may be empty. */
public record Days(LocalDate first, LocalDate last) {

    public static final Days ALL = new Days(null, null);

    public static Days from(LocalDate first) {
        return new Days(first, null);
    }

    public boolean empty() {
        return first != null && last != null && first.isAfter(last);
    }

    public boolean contains(LocalDate day) {
        return !startsAfter(day) && !endsBefore(day);
    }

    public boolean startsAfter(LocalDate day) {
        return first != null && first.isAfter(day);
    }

    public boolean endsBefore(LocalDate day) {
        return last != null && last.isBefore(day);
    }

    public Days and(Days other) {
        return new Days(later(first, other.first), earlier(last, other.last));
    }

    /** The later of two first days, where null is "from ever". */
    public static LocalDate later(LocalDate a, LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    /** The earlier of two last days, where null is "for ever". */
    public static LocalDate earlier(LocalDate a, LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
