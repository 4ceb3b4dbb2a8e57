package io.machiyaku.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What a slot offers once it has been checked. Ages in years and in months, both ends inclusive; {@code intervalMonths}
 * since the previous dose, for boosters only; {@code opensAt}: from when residents may book it, null for at once.
 */
public record SlotPlan(
        UUID venueId,
        UUID programmeId,
        UUID vaccineId,
        String name,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        int capacity,
        boolean published,
        boolean sameDay,
        Instant opensAt,
        Ages ages,
        int doseFrom,
        int doseTo,
        Integer intervalMonths) {

    /** For whom; null is no limit. */
    public record Ages(Integer minYears, Integer maxYears, Integer minMonths, Integer maxMonths) {}

    /** No two slots of a tenant are alike in all of these. */
    public record Key(UUID venueId, LocalDateTime startsAt, LocalDateTime endsAt, UUID vaccineId, String name) {}

    public Key key() {
        return new Key(venueId, startsAt, endsAt, vaccineId, name);
    }

    /** The same at another time, equally long. */
    SlotPlan at(LocalDateTime start, int seats) {
        return new SlotPlan(
                venueId,
                programmeId,
                vaccineId,
                name,
                start,
                start.plus(Duration.between(startsAt, endsAt)),
                seats,
                published,
                sameDay,
                opensAt,
                ages,
                doseFrom,
                doseTo,
                intervalMonths);
    }

    SlotPlan shown(boolean toResidents) {
        return new SlotPlan(
                venueId,
                programmeId,
                vaccineId,
                name,
                startsAt,
                endsAt,
                capacity,
                toResidents,
                sameDay,
                opensAt,
                ages,
                doseFrom,
                doseTo,
                intervalMonths);
    }
}
