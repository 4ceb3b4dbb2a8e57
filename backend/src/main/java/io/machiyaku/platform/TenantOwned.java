package io.machiyaku.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** What every stored thing has: an id of its own and the tenant it belongs to for good. */
@MappedSuperclass
public abstract class TenantOwned {

    @Id
    private UUID id;

    @PartitionKey
    @Column(updatable = false)
    private UUID tenantId;

    /** For the database only. */
    protected TenantOwned() {}

    protected TenantOwned(UUID tenantId) {
        this.id = Ids.next();
        this.tenantId = Objects.requireNonNull(tenantId);
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }
}
