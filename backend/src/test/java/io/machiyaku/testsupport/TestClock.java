package io.machiyaku.testsupport;

import io.machiyaku.platform.CityTime;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The application's clock in tests: the real time, until a test stops it. Reset it after each test that does. Access
 * tokens run out by this clock too: take a new one after moving it.
 */
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    private static volatile Instant stopped;

    /** Stops the clock at this moment in Japan. */
    public static void set(LocalDateTime local) {
        stopped = CityTime.instant(local);
    }

    public static void set(Instant instant) {
        stopped = Objects.requireNonNull(instant);
    }

    /** Stops the clock, if it still runs, and moves it on. */
    public static void advance(Duration duration) {
        stopped = (stopped == null ? Instant.now() : stopped).plus(duration);
    }

    public static void reset() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        return stopped == null ? Instant.now() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The zone belongs to CityTime");
    }
}
