package io.machiyaku.launch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something may be started again: so many times within a while, for what goes on ending is to be looked at. */
final class Restarts {

    private final int most;
    private final long whileNanos;
    private final Deque<Long> made = new ArrayDeque<>();

    Restarts(int most, Duration within) {
        this.most = most;
        this.whileNanos = within.toNanos();
    }

    /** Counts one more; 0 where it would be one too many, else which one of those within the while it is. */
    int next(long nanos) {
        while (!made.isEmpty() && nanos - made.peekFirst() >= whileNanos) {
            made.removeFirst();
        }
        if (made.size() == most) {
            return 0;
        }
        made.addLast(nanos);
        return made.size();
    }
}
