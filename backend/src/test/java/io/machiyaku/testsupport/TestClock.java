package io.machiyaku.testsupport;

import io.machiyaku.platform.CityTime;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The application's clock in tests. It begins every run at the same moment, whatever day it is, and runs on from there
 * until a test stops it; {@code -Dclock=2026-12-31T23:59:00} begins at another one. Reset it after each test that stops it.
 * Access tokens run out by this clock too: take a new one after moving it.
 */
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    private static final LocalDateTime BEGINNING =
            LocalDateTime.parse(System.getProperty("clock", "2026-11-20T09:00:00"));
    private static final Duration AHEAD = Duration.between(Instant.now(), CityTime.instant(BEGINNING));

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
        stopped = now().plus(duration);
    }

    public static void reset() {
        stopped = null;
    }

    public static Instant now() {
        return stopped == null ? Instant.now().plus(AHEAD) : stopped;
    }

    /** The day in Japan. */
    public static LocalDate today() {
        return CityTime.local(now()).toLocalDate();
    }

    /** The moment, as statements take it. */
    public static OffsetDateTime stamp() {
        return now().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now();
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
