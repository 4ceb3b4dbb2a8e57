package io.machiyaku.voucher;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Which people an account may see for a while because it gave their voucher number and birth date. */
@ApplicationScoped
public class OpenedPersons {

    /** One statement, for two screens may open the same person at once. */
    private static final String OPEN = """
            insert into person_opened (tenant_id, account_id, person_id, until)
            values (:tenant, :account, :person, :until)
            on conflict (tenant_id, account_id, person_id) do update set until = excluded.until""";

    private final EntityManager entities;
    private final TenantScope scope;
    private final CityTime time;

    OpenedPersons(EntityManager entities, TenantScope scope, CityTime time) {
        this.entities = entities;
        this.scope = scope;
        this.time = time;
    }

    /** Needs a transaction. Opening again prolongs. */
    public void open(UUID accountId, UUID personId, Instant until) {
        entities.createNativeQuery(OPEN)
                .setParameter("tenant", scope.current())
                .setParameter("account", accountId)
                .setParameter("person", personId)
                .setParameter("until", until)
                .executeUpdate();
    }

    public boolean isOpen(UUID accountId, UUID personId) {
        PersonOpened opened = entities.find(PersonOpened.class, new PersonOpened.Key(accountId, personId));
        return opened != null && time.instant().isBefore(opened.until());
    }
}
