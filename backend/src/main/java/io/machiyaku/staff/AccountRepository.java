package io.machiyaku.staff;

import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The staff accounts of the tenant. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    public Account get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown("account"));
    }

    public Optional<Account> withLoginId(String loginId) {
        return find("loginId", loginId).firstResultOptional();
    }

    Account master() {
        return find("master = true").firstResultOptional().orElseThrow(() -> new Unknown("account"));
    }
}
