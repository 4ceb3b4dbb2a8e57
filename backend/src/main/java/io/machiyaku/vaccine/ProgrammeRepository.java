package io.machiyaku.vaccine;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The programmes of the tenant. */
@ApplicationScoped
public class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    public List<Programme> inOrder() {
        return list("order by startsOn, code");
    }

    boolean has(String code) {
        return count("code", code) > 0;
    }
}
