package io.machiyaku.reception;

import io.machiyaku.history.VaccinationRecord.Given;
import io.machiyaku.reservation.ReservationStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A dose as the operation log keeps it; {@code setAside}: what stood against giving it. */
record Vaccinated(
        ReservationStatus status,
        int dose,
        LocalDate vaccinatedOn,
        UUID vaccineId,
        String lotNumber,
        String physicianName,
        String institutionCode,
        List<String> setAside) {

    static Vaccinated of(Given given, List<String> setAside) {
        return new Vaccinated(
                ReservationStatus.VACCINATED,
                given.dose(),
                given.on(),
                given.vaccineId(),
                given.lotNumber(),
                given.physicianName(),
                given.institutionCode(),
                setAside);
    }
}
