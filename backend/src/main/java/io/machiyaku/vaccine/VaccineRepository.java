package io.machiyaku.vaccine;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The vaccines of the tenant and their dose rules. */
@ApplicationScoped
public class VaccineRepository implements PanacheRepositoryBase<Vaccine, UUID> {

    public List<Vaccine> inOrder() {
        return list("order by programmeId, position, code");
    }

    List<DoseRuleRow> doseRules() {
        return getEntityManager()
                .createQuery("from DoseRuleRow order by vaccineId, dose", DoseRuleRow.class)
                .getResultList();
    }
}
