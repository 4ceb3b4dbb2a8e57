package io.machiyaku.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;

/** What day and time it is where the venues stand. The only place that knows the zone. */
@ApplicationScoped
public class CityTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    public CityTime(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes it the zone of the whole process, before anything else starts: drivers turn local times by it, and another
     * one would lose the hours that its summer time leaves out.
     */
    public static void pinZone() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }

    public Instant instant() {
        return clock.instant();
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
