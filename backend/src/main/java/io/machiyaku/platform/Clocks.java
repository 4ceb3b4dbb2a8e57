package io.machiyaku.platform;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one source of time. Demo and test servers may run ahead or behind; tests put a clock of their own in its place. */
class Clocks {

    private static final List<String> TRYING_OUT = List.of("demo", "test");

    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock clock(@ConfigProperty(name = "machiyaku.clock-offset") Duration offset) {
        return shifted(Clock.systemUTC(), offset, ConfigUtils.getProfiles());
    }

    /** Only where nothing is real: anywhere else what is booked, logged and sealed has the true time. */
    static Clock shifted(Clock clock, Duration offset, Collection<String> profiles) {
        boolean nothingIsReal = !profiles.isEmpty() && TRYING_OUT.containsAll(profiles);
        return nothingIsReal ? Clock.offset(clock, offset) : clock;
    }
}
