package io.machiyaku.platform;

import java.time.LocalDate;

/** What PostgreSQL can keep. */
final class Storable {

    private static final int LAST_YEAR = 9999;

    private Storable() {}

    /** No null character, and no half of a surrogate pair. */
    static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static boolean isDay(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }
}
