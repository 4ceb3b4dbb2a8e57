package io.machiyaku.signin;

import java.time.Duration;

/**
 * How many wrong guesses are borne before a pause, and how long it lasts. The pair of subject and address is stopped
 * first, so whoever guesses stops oneself and not the person; what one address does beyond that no longer counts against
 * the subject, so that it can never reach the limit of a subject alone. From the limit on each failure doubles the pause,
 * to fifteen minutes at most; a count is forgotten after its window.
 */
enum Limit {
    VOUCHER_AND_ADDRESS(5, Duration.ofHours(1)),
    VOUCHER(20, Duration.ofMinutes(15)),
    ACCOUNT_AND_ADDRESS(5, Duration.ofHours(1)),
    ACCOUNT(20, Duration.ofMinutes(15)),
    ADDRESS(50, Duration.ofMinutes(15)),
    BIRTH_DATE_BY_ACCOUNT(10, Duration.ofMinutes(15)),
    BIRTH_DATE_OF_VOUCHER(10, Duration.ofMinutes(15));

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 4;

    private final int failures;
    private final Duration window;

    Limit(int failures, Duration window) {
        this.failures = failures;
        this.window = window;
    }

    int failures() {
        return failures;
    }

    Duration window() {
        return window;
    }

    /** The pause after so many failures; zero below the limit. */
    Duration pauseAfter(int failed) {
        if (failed < failures) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failed - failures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
