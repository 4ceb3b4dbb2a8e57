package io.machiyaku.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a database that has no connection or no time left for us, or that is away, from one that is broken: the first two
 * pass by themselves.
 */
final class TooBusy {

    /** Seconds until another try is worth it. */
    static final Integer MOMENT = 2;

    private static final Integer UNTIL_IT_IS_BACK = 10;
    private static final String NO_CONNECTION_IN_TIME = "acquisition timeout";

    /** A lock that did not come in time, a statement that took too long, two that waited for each other, no room left. */
    private static final Set<String> BUSY = Set.of("55P03", "57014", "40P01", "53300");

    /** Being stopped, having crashed, not having started yet; and every failure of the connection. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57P05");

    private static final String CONNECTION = "08";

    private TooBusy() {}

    /** How long to wait, where waiting helps. */
    static Optional<Integer> secondsToWait(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                if (state.startsWith(CONNECTION) || AWAY.contains(state)) {
                    return Optional.of(UNTIL_IT_IS_BACK);
                }
                if (BUSY.contains(state) || String.valueOf(sql.getMessage()).contains(NO_CONNECTION_IN_TIME)) {
                    return Optional.of(MOMENT);
                }
            }
        }
        return Optional.empty();
    }
}
