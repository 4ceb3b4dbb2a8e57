package io.machiyaku.reservation.rules;

import io.machiyaku.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody's next dose in a programme. {@code earliest}: the first day on which some vaccine fits, null if none ever
 * does; {@code latest}: the last such day where an age or the programme ends it; {@code why}: what stands against booking
 * today's seats: with {@code possibleFrom}, it is a matter of waiting, without, of something to be done or of never;
 * {@code bookedReservationId}: the live booking of this very dose.
 */
public record NextDose(
        UUID programmeId,
        int dose,
        LocalDate earliest,
        LocalDate latest,
        List<Candidate> candidates,
        List<Refusal> why,
        UUID bookedReservationId) {

    /** A vaccine that fits this dose, and on which days. */
    public record Candidate(UUID vaccineId, LocalDate earliest, LocalDate latest) {}

    public List<UUID> vaccineIds() {
        return candidates.stream().map(Candidate::vaccineId).toList();
    }
}
