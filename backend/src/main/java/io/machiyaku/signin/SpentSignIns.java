package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.tenant.TenantDirectory;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Once an hour throws away sessions that are over and guesses and codes that no longer count. */
@ApplicationScoped
class SpentSignIns {

    private static final Duration GUESSES_COUNT = Duration.ofDays(1);

    private final RefreshTokenRepository tokens;
    private final GuessCounts counts;
    private final EntryCodes codes;
    private final TenantDirectory directory;
    private final TenantScope scope;
    private final CityTime time;

    SpentSignIns(
            RefreshTokenRepository tokens,
            GuessCounts counts,
            EntryCodes codes,
            TenantDirectory directory,
            TenantScope scope,
            CityTime time) {
        this.tokens = tokens;
        this.counts = counts;
        this.codes = codes;
        this.directory = directory;
        this.scope = scope;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remove() {
        Instant now = time.instant();
        directory.active().forEach(line -> removeOf(line.tenantId(), now));
        removeOf(StaffSignIn.NO_TENANT, now);
    }

    private void removeOf(UUID tenantId, Instant now) {
        scope.run(
                tenantId,
                () -> requiringNew().run(() -> {
                    tokens.removeStartedBefore(now.minus(RefreshToken.LONGEST).minus(RefreshToken.GRACE));
                    counts.forgetBefore(now.minus(GUESSES_COUNT));
                    codes.forgetBefore(now);
                }));
    }
}
