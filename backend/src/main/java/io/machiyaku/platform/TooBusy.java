package io.machiyaku.platform;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that has no connection or no time left for us from one that is broken: the first passes by itself. */
final class TooBusy {

    static final int RETRY_AFTER_SECONDS = 2;
    private static final String NO_CONNECTION_IN_TIME = "acquisition timeout";

    /** A lock that did not come in time, a statement that took too long, two that waited for each other. */
    private static final Set<String> PASSING = Set.of("55P03", "57014", "40P01");

    private TooBusy() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (PASSING.contains(String.valueOf(sql.getSQLState()))
                            || String.valueOf(sql.getMessage()).contains(NO_CONNECTION_IN_TIME))) {
                return true;
            }
        }
        return false;
    }
}
