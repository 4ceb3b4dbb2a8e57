package io.machiyaku.vaccine;

import io.machiyaku.platform.KeptFresh;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.platform.Unknown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** The tenant's programmes and products as the rules see them, kept in memory for a second: every booking asks for them. */
@ApplicationScoped
public class VaccineCatalogue {

    private final KeptFresh<UUID, Shelf> known = new KeptFresh<>(Duration.ofSeconds(1));
    private final ProgrammeRepository programmes;
    private final VaccineRepository vaccines;
    private final EligibilityText eligibility;
    private final TenantScope scope;

    VaccineCatalogue(
            ProgrammeRepository programmes,
            VaccineRepository vaccines,
            EligibilityText eligibility,
            TenantScope scope) {
        this.programmes = programmes;
        this.vaccines = vaccines;
        this.eligibility = eligibility;
        this.scope = scope;
    }

    /** Everything at once. Joins the transaction there is, or reads in one of its own. */
    public Shelf shelf() {
        return known.get(
                scope.current(),
                () -> QuarkusTransaction.joiningExisting()
                        .call(() -> Shelf.of(
                                programmes.inOrder(), vaccines.inOrder(), vaccines.doseRules(), eligibility::read)));
    }

    public Collection<ProgrammeRules> programmes() {
        return shelf().programmes().values();
    }

    public Product product(UUID vaccineId) {
        return shelf().product(vaccineId).orElseThrow(() -> new Unknown("vaccine"));
    }

    public String programmeName(UUID programmeId) {
        return shelf().programmeNames().getOrDefault(programmeId, "");
    }

    public String vaccineName(UUID vaccineId) {
        return shelf().product(vaccineId).map(Product::name).orElse("");
    }

    /** After a change: the next question reads anew. */
    void forget(UUID tenantId) {
        known.forget(tenantId);
    }
}
