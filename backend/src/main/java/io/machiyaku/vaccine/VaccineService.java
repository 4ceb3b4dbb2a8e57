package io.machiyaku.vaccine;

import io.machiyaku.tenant.TenantMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Fills and changes the tenant's catalogue. */
@ApplicationScoped
public class VaccineService {

    private final ProgrammeRepository programmes;
    private final VaccineRepository vaccines;
    private final VaccineCatalogue catalogue;

    VaccineService(ProgrammeRepository programmes, VaccineRepository vaccines, VaccineCatalogue catalogue) {
        this.programmes = programmes;
        this.vaccines = vaccines;
        this.catalogue = catalogue;
    }

    void start(@Observes TenantMade made) {
        seed(made.tenantId());
    }

    /** Gives a tenant the COVID-19 programme and its vaccines, once. Must run in that tenant's scope. */
    @Transactional
    public void seed(UUID tenantId) {
        if (programmes.has(CovidPresets.PROGRAMME_CODE)) {
            return;
        }
        Programme covid = Programme.covid(tenantId);
        programmes.persist(covid);
        int position = 0;
        for (CovidPresets.Preset preset : CovidPresets.VACCINES) {
            Vaccine vaccine = new Vaccine(tenantId, covid.id(), preset, position++);
            vaccines.persist(vaccine);
            preset.rules()
                    .forEach(
                            rule -> vaccines.getEntityManager().persist(new DoseRuleRow(tenantId, vaccine.id(), rule)));
        }
        vaccines.flush();
        catalogue.forget(tenantId);
    }
}
