package io.machiyaku.staff;

import io.machiyaku.platform.CityTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who is in special override mode, and until when. */
@ApplicationScoped
public class OverrideGrants implements PanacheRepositoryBase<OverrideGrant, UUID> {

    private final CityTime time;

    OverrideGrants(CityTime time) {
        this.time = time;
    }

    public Optional<Instant> activeUntil(UUID accountId) {
        return active(accountId).map(OverrideGrant::until);
    }

    Optional<OverrideGrant> active(UUID accountId) {
        return find("accountId = ?1 and until > ?2 order by until desc", accountId, time.instant())
                .firstResultOptional();
    }
}
