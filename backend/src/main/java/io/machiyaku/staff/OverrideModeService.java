package io.machiyaku.staff;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Enters and leaves the special override mode; both are logged. */
@ApplicationScoped
public class OverrideModeService {

    private final OverrideGrants grants;
    private final OperationLog log;
    private final Caller caller;
    private final CityTime time;

    OverrideModeService(OverrideGrants grants, OperationLog log, Caller caller, CityTime time) {
        this.grants = grants;
        this.log = log;
        this.caller = caller;
        this.time = time;
    }

    /** A new grant takes the place of a running one. */
    @Transactional
    public Instant enter(String reason) {
        Instant now = time.instant();
        grants.active(caller.id()).ifPresent(running -> running.endAt(now));
        var grant = new OverrideGrant(caller.tenantId(), caller.id(), reason, now);
        grants.persist(grant);
        log.add(Entry.of("ENTER_OVERRIDE_MODE", "ACCOUNT", caller.id()).because(reason));
        return grant.until();
    }

    @Transactional
    public void leave() {
        grants.active(caller.id()).ifPresent(grant -> {
            grant.endAt(time.instant());
            log.add(Entry.of("LEAVE_OVERRIDE_MODE", "ACCOUNT", caller.id()));
        });
    }
}
