package io.machiyaku.history;

import io.machiyaku.vaccine.Shelf;
import io.machiyaku.vaccine.VaccineCatalogue;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The vaccination records of the tenant; void ones are not among them. */
@ApplicationScoped
public class HistoryRepository implements PanacheRepositoryBase<VaccinationRecord, UUID> {

    private final VaccineCatalogue catalogue;

    HistoryRepository(VaccineCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A person's doses, by programme and dose. */
    public List<HistoryItem> ofPerson(UUID personId) {
        Shelf shelf = catalogue.shelf();
        return list("personId = ?1 and voidedAt is null order by programmeId, dose", personId).stream()
                .map(row -> HistoryItem.of(row, shelf))
                .toList();
    }

    public Optional<VaccinationRecord> ofReservation(UUID reservationId) {
        return find("reservationId = ?1 and voidedAt is null", reservationId).firstResultOptional();
    }

    /** Void ones too: whoever wants to change one is told that it is. */
    Optional<VaccinationRecord> of(UUID personId, UUID id) {
        return find("id = ?1 and personId = ?2", id, personId).firstResultOptional();
    }

    boolean has(UUID personId, UUID programmeId, int dose) {
        return count(
                        "personId = ?1 and programmeId = ?2 and dose = ?3 and voidedAt is null",
                        personId,
                        programmeId,
                        dose)
                > 0;
    }

    /** Whether a lower dose of the programme lies on that day or later, or a higher one on that day or before. */
    boolean outOfOrder(UUID personId, VaccinationRecord.Given given) {
        return count("""
                        personId = ?1 and programmeId = ?2 and voidedAt is null
                        and (dose < ?3 and vaccinatedOn >= ?4 or dose > ?3 and vaccinatedOn <= ?4)
                        """, personId, given.programmeId(), given.dose(), given.on()) > 0;
    }

    /** The last dose recorded at a venue on a day: its lot and doctor are offered for the next person. */
    public Optional<VaccinationRecord> lastAt(UUID venueId, UUID vaccineId, java.time.LocalDate day) {
        return find(
                        "venueId = ?1 and vaccineId = ?2 and vaccinatedOn = ?3 and voidedAt is null order by recordedAt desc",
                        venueId,
                        vaccineId,
                        day)
                .firstResultOptional();
    }
}
