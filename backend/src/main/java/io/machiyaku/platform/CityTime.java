package io.machiyaku.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What day and time it is where the venues stand. The only place that knows the zone. */
@ApplicationScoped
public class CityTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    public CityTime(Clock clock) {
        this.clock = clock;
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
