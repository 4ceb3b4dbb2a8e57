package io.machiyaku.slot;

import io.machiyaku.venue.Venue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A slot as people see it. {@code remaining}: of a set's first half, in the half that has fewer seats left;
 * {@code vaccineWithdrawn}: its venue has given the vaccine up, so that residents cannot book it.
 */
public record SlotView(
        @NotNull UUID id,
        @NotNull UUID venueId,
        @NotNull String venueName,
        @NotNull String name,
        @NotNull UUID programmeId,
        @NotNull UUID vaccineId,
        @NotNull String vaccineName,
        @NotNull LocalDateTime startsAt,
        @NotNull LocalDateTime endsAt,
        @NotNull int capacity,
        @NotNull int reserved,
        @NotNull int overbooked,
        @NotNull int remaining,
        @NotNull SeatLevel level,
        @NotNull boolean published,
        Instant opensAt,
        @NotNull boolean sameDay,
        Integer minAge,
        Integer maxAge,
        Integer minAgeMonths,
        Integer maxAgeMonths,
        @NotNull int doseFrom,
        @NotNull int doseTo,
        Integer intervalMonths,
        UUID pairedSlotId,
        Slot.Half setHalf,
        @NotNull boolean vaccineWithdrawn,
        @NotNull long version) {

    /** {@code second}: the other half where the slot is the first of a set, else null. */
    static SlotView of(Slot slot, Slot second, Venue venue, String vaccineName) {
        SlotPlan plan = slot.plan();
        int remaining = second == null ? slot.remaining() : Math.min(slot.remaining(), second.remaining());
        return new SlotView(
                slot.id(),
                plan.venueId(),
                venue.name(),
                plan.name(),
                plan.programmeId(),
                plan.vaccineId(),
                vaccineName,
                plan.startsAt(),
                plan.endsAt(),
                plan.capacity(),
                slot.reserved(),
                slot.overbooked(),
                remaining,
                SeatLevel.of(remaining, plan.capacity()),
                plan.published(),
                plan.opensAt(),
                plan.sameDay(),
                plan.ages().minYears(),
                plan.ages().maxYears(),
                plan.ages().minMonths(),
                plan.ages().maxMonths(),
                plan.doseFrom(),
                plan.doseTo(),
                plan.intervalMonths(),
                slot.pairedSlotId(),
                slot.setHalf(),
                !venue.handles(plan.vaccineId()),
                slot.version());
    }
}
