package io.machiyaku.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The tenant whose data may be seen: one row, or none. */
@ApplicationScoped
class TenantRepository implements PanacheRepositoryBase<Tenant, UUID> {}
