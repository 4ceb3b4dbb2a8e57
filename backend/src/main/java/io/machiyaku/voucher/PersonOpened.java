package io.machiyaku.voucher;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** Some minutes with a person whose voucher number and birth date an account has given. */
@Entity
@IdClass(PersonOpened.Key.class)
class PersonOpened {

    record Key(UUID accountId, UUID personId) {}

    @PartitionKey
    private UUID tenantId;

    @Id
    private UUID accountId;

    @Id
    private UUID personId;

    private Instant until;

    protected PersonOpened() {}

    PersonOpened(UUID tenantId, UUID accountId, UUID personId, Instant until) {
        this.tenantId = tenantId;
        this.accountId = accountId;
        this.personId = personId;
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
