package io.machiyaku.staff;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An administrator's 15 minutes in special override mode (管理者特別権限), with the reason. */
@Entity
class OverrideGrant extends TenantOwned {

    static final Duration LENGTH = Duration.ofMinutes(15);

    private UUID accountId;
    private String reason;
    private Instant grantedAt;
    private Instant until;

    protected OverrideGrant() {}

    OverrideGrant(UUID tenantId, UUID accountId, String reason, Instant now) {
        super(tenantId);
        this.accountId = accountId;
        this.reason = reason;
        this.grantedAt = now;
        this.until = now.plus(LENGTH);
    }

    void endAt(Instant now) {
        until = now;
    }

    String reason() {
        return reason;
    }

    Instant until() {
        return until;
    }
}
