package io.machiyaku.slot;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** A slot as people see it. */
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
        @NotNull long version) {

    static SlotView of(Slot slot, String venueName, String vaccineName) {
        SlotPlan plan = slot.plan();
        return new SlotView(
                slot.id(),
                plan.venueId(),
                venueName,
                plan.name(),
                plan.programmeId(),
                plan.vaccineId(),
                vaccineName,
                plan.startsAt(),
                plan.endsAt(),
                plan.capacity(),
                slot.reserved(),
                slot.overbooked(),
                slot.remaining(),
                SeatLevel.of(slot.remaining(), plan.capacity()),
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
                slot.version());
    }
}
