package io.machiyaku.voucher;

import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The people of the tenant. */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    public Person get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown("person"));
    }

    public List<Person> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /**
     * Locks the person first of all and raises the booking version: whatever rules have judged so far must be judged
     * again. Read the person after this, not before.
     */
    public void raise(UUID id) {
        if (update("bookingVersion = bookingVersion + 1 where id = ?1", id) == 0) {
            throw new Unknown("person");
        }
    }
}
