package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.TenantScope;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * When each session last did anything, for the thirty idle minutes: kept in memory, and written for others to see once a
 * session has been quiet for a minute. Who goes on working renews the token anyway, which counts as an act.
 */
@ApplicationScoped
class LastActs {

    private static final Duration QUIET = Duration.ofMinutes(1);

    private record Act(UUID tenantId, Instant at) {}

    private final Map<UUID, Act> acts = new ConcurrentHashMap<>();
    private final RefreshTokenRepository tokens;
    private final TenantScope scope;
    private final CityTime time;

    LastActs(RefreshTokenRepository tokens, TenantScope scope, CityTime time) {
        this.tokens = tokens;
        this.scope = scope;
        this.time = time;
    }

    void note(String sessionId, String tenantId) {
        acts.put(UUID.fromString(sessionId), new Act(UUID.fromString(tenantId), time.instant()));
    }

    /** The last act that is not written yet. */
    Instant of(UUID sessionId) {
        Act act = acts.get(sessionId);
        return act == null ? Instant.EPOCH : act.at();
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        Instant quietSince = time.instant().minus(QUIET);
        Map<UUID, Map<UUID, Act>> byTenant = acts.entrySet().stream()
                .filter(entry -> !entry.getValue().at().isAfter(quietSince))
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().tenantId(),
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        byTenant.forEach((tenantId, quiet) -> {
            Map<UUID, Instant> moments = quiet.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().at()));
            scope.run(tenantId, () -> requiringNew().run(() -> tokens.idleFrom(tenantId, moments)));
            quiet.forEach(acts::remove);
        });
    }
}
