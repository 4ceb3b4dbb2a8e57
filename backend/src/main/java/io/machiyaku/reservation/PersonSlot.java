package io.machiyaku.reservation;

import io.machiyaku.platform.RefusalViews;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.Waiver;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A slot as it stands for one person: it can be booked for {@code dose} where {@code refusals} is empty. */
public record PersonSlot(
        @NotNull Shown slot,
        @NotNull int dose,
        @NotNull Level level,
        @NotNull List<Objection> refusals) {

    /** What stands against it, and by which waiver staff could set it aside. */
    @Schema(name = "PersonSlotObjection")
    public record Objection(@NotNull String code, @NotNull String detail, LocalDate possibleFrom, Waiver waivableBy) {}

    /** The slot itself; {@code secondStartsAt} is when the other half of a set begins. */
    @Schema(name = "PersonSlotView")
    public record Shown(
            @NotNull UUID id,
            @NotNull UUID venueId,
            @NotNull String venueName,
            @NotNull UUID vaccineId,
            @NotNull UUID programmeId,
            @NotNull String name,
            @NotNull LocalDateTime startsAt,
            @NotNull LocalDateTime endsAt,
            @NotNull int capacity,
            @NotNull int reserved,
            @NotNull int remaining,
            @NotNull boolean published,
            @NotNull boolean sameDay,
            Instant opensAt,
            Integer minAge,
            Integer maxAge,
            Integer minAgeMonths,
            Integer maxAgeMonths,
            @NotNull int doseFrom,
            @NotNull int doseTo,
            Integer intervalMonths,
            UUID pairedSlotId,
            SetHalf setHalf,
            LocalDateTime secondStartsAt) {}

    static PersonSlot of(PersonCalendar.Judged judged, RefusalViews words) {
        SlotRow row = judged.slot();
        var shown = new Shown(
                row.id(),
                row.venueId(),
                row.venueName(),
                row.vaccineId(),
                row.programmeId(),
                row.name(),
                row.startsAt(),
                row.endsAt(),
                row.capacity(),
                row.reserved(),
                judged.offer().remaining(),
                row.published(),
                row.sameDay(),
                row.opensAt() == null ? null : row.opensAt().toInstant(),
                row.minAge(),
                row.maxAge(),
                row.minAgeMonths(),
                row.maxAgeMonths(),
                row.doseFrom(),
                row.doseTo(),
                row.intervalMonths(),
                row.pairedSlotId(),
                row.setHalf(),
                judged.offer().second() == null ? null : judged.offer().second().startsAt());
        return new PersonSlot(
                shown,
                judged.dose(),
                judged.level(),
                judged.refusals().stream()
                        .map(refusal -> {
                            var view = words.of(refusal);
                            return new Objection(
                                    view.code(),
                                    view.detail(),
                                    view.possibleFrom(),
                                    Waiver.waivableBy(refusal).orElse(null));
                        })
                        .toList());
    }
}
