package io.machiyaku.platform;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whose data the running code may see: of a signed-in caller the tenant of the token; before sign-in, in commands and in
 * workers the tenant that was entered on purpose. Without a tenant the database shows no rows.
 */
@ApplicationScoped
public class TenantScope {

    private static final ScopedValue<UUID> ENTERED = ScopedValue.newInstance();

    private final Caller caller;

    public TenantScope(Caller caller) {
        this.caller = caller;
    }

    /** Runs the work as the given tenant; transactions must begin inside. */
    public <T> T in(UUID tenantId, Supplier<T> work) {
        return ScopedValue.where(ENTERED, tenantId).call(work::get);
    }

    public void run(UUID tenantId, Runnable work) {
        ScopedValue.where(ENTERED, tenantId).run(work);
    }

    /** The tenant, or null where there is none. */
    public UUID currentOrNull() {
        if (ENTERED.isBound()) {
            return ENTERED.get();
        }
        return Arc.container().requestContext().isActive() && caller.isSignedIn() ? caller.tenantId() : null;
    }

    public UUID current() {
        UUID tenantId = currentOrNull();
        if (tenantId == null) {
            throw new IllegalStateException("No tenant has been entered");
        }
        return tenantId;
    }
}
