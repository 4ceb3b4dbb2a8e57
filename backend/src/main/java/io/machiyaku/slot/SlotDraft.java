package io.machiyaku.slot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A slot as it is entered. {@code child}: vaccine, ages and doses are preset for ages 5 to 11. With {@code set} it is a
 * set of two, doses 1 and 2, whose second half has its own time and seats where they are given. Times are whole minutes:
 * what is judged is what is stored.
 */
public record SlotDraft(
        UUID venueId,
        String name,
        UUID vaccineId,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        int capacity,
        boolean published,
        boolean sameDay,
        SlotPlan.Ages ages,
        Integer doseFrom,
        Integer doseTo,
        Integer intervalMonths,
        Instant opensAt,
        boolean child,
        SecondHalf set) {

    public SlotDraft {
        startsAt = startsAt.truncatedTo(ChronoUnit.MINUTES);
        endsAt = endsAt.truncatedTo(ChronoUnit.MINUTES);
        opensAt = opensAt == null ? null : opensAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Null for the usual interval on the same weekday, and for as many seats as the first. */
    public record SecondHalf(LocalDateTime startsAt, Integer capacity) {

        public SecondHalf {
            startsAt = startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /** The same as a half of a set, with doses 1 and 2. */
    SlotDraft inSet() {
        return new SlotDraft(
                venueId,
                name,
                vaccineId,
                startsAt,
                endsAt,
                capacity,
                published,
                sameDay,
                ages,
                doseFrom,
                doseTo,
                intervalMonths,
                opensAt,
                child,
                new SecondHalf(null, null));
    }
}
