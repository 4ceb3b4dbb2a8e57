package io.machiyaku.testsupport;

import io.machiyaku.platform.Ticker;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** By which short memories age in tests: real, until a test stops it. Start it again after each test that does. */
@Mock
@ApplicationScoped
public class TestTicker extends Ticker {

    private static volatile Long stopped;

    public static void stop() {
        stopped = System.nanoTime();
    }

    public static void pass(Duration time) {
        stopped += time.toNanos();
    }

    public static void reset() {
        stopped = null;
    }

    @Override
    public long getAsLong() {
        return stopped == null ? System.nanoTime() : stopped;
    }
}
