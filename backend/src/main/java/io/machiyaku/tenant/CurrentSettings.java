package io.machiyaku.tenant;

import io.machiyaku.platform.KeptFresh;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.platform.Unknown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** The settings of a tenant, kept in memory for a second: every request asks for them. */
@ApplicationScoped
public class CurrentSettings {

    private final KeptFresh<UUID, TenantSettings> known = new KeptFresh<>(Duration.ofSeconds(1));
    private final TenantRepository tenants;
    private final TermsRepository terms;
    private final TenantScope scope;

    CurrentSettings(TenantRepository tenants, TermsRepository terms, TenantScope scope) {
        this.tenants = tenants;
        this.terms = terms;
        this.scope = scope;
    }

    /** Of the tenant whose data may be seen. */
    public TenantSettings get() {
        return of(scope.current());
    }

    /** Of a tenant named on purpose; joins the transaction there is, or reads in one of its own. */
    public TenantSettings of(UUID tenantId) {
        return known.get(
                tenantId,
                () -> scope.in(
                        tenantId, () -> QuarkusTransaction.joiningExisting().call(() -> read(tenantId))));
    }

    /** After a change: the next question reads anew. */
    public void forget(UUID tenantId) {
        known.forget(tenantId);
    }

    private TenantSettings read(UUID tenantId) {
        return tenants.findByIdOptional(tenantId)
                .orElseThrow(() -> new Unknown("tenant"))
                .settings(terms.editionInForce(Terms.Kind.STAFF), terms.editionInForce(Terms.Kind.RESIDENT));
    }
}
