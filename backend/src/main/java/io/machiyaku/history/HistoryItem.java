package io.machiyaku.history;

import io.machiyaku.vaccine.Shelf;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** A dose in a person's history, as residents and staff see it. */
public record HistoryItem(
        @NotNull UUID id,
        @NotNull UUID programmeId,
        @NotNull String programmeName,
        @NotNull int dose,
        @NotNull LocalDate date,
        @NotNull UUID vaccineId,
        @NotNull String vaccineName,
        String lotNumber,
        String physicianName,
        @NotNull VaccinationRecord.Source source) {

    static HistoryItem of(VaccinationRecord row, Shelf shelf) {
        var given = row.given();
        return new HistoryItem(
                row.id(),
                given.programmeId(),
                shelf.programmeNames().getOrDefault(given.programmeId(), ""),
                given.dose(),
                given.on(),
                given.vaccineId(),
                shelf.product(given.vaccineId()).map(product -> product.name()).orElse(""),
                given.lotNumber(),
                given.physicianName(),
                row.source());
    }
}
