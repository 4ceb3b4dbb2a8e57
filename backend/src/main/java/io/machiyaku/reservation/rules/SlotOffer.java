package io.machiyaku.reservation.rules;

import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Days;
import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * A slot as the rules see it. {@code ages}: its own limits, {@link AgeRange#ANY} where it has none;
 * {@code intervalMonths}: since the previous dose, for boosters; {@code second}: the other half, given exactly when this
 * is the first half of a set; {@code doorSeatsLeft}: seats left where a door has a limit of its own;
 * {@code vaccineHandled}: the venue still gives this vaccine.
 */
public record SlotOffer(
        UUID slotId,
        UUID venueId,
        boolean venuePublished,
        boolean vaccineHandled,
        boolean published,
        LocalDateTime opensAt,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        boolean sameDay,
        int capacity,
        int reserved,
        Product product,
        AgeRange ages,
        int doseFrom,
        int doseTo,
        Integer intervalMonths,
        SetHalf half,
        SlotOffer second,
        Map<Door, Integer> doorSeatsLeft) {

    public SlotOffer {
        doorSeatsLeft = Map.copyOf(doorSeatsLeft);
    }

    /** The same at the same time of another day: the dose is given later than planned. */
    public SlotOffer on(LocalDate day) {
        long later = ChronoUnit.DAYS.between(date(), day);
        return with(startsAt.plusDays(later), endsAt.plusDays(later), second);
    }

    /** A set is booked by its dose 1; with any other dose its first half is judged and taken alone. */
    SlotOffer asTakenFor(int dose) {
        return second == null || dose == 1 ? this : with(startsAt, endsAt, null);
    }

    private SlotOffer with(LocalDateTime starts, LocalDateTime ends, SlotOffer otherHalf) {
        return new SlotOffer(
                slotId,
                venueId,
                venuePublished,
                vaccineHandled,
                published,
                opensAt,
                starts,
                ends,
                sameDay,
                capacity,
                reserved,
                product,
                ages,
                doseFrom,
                doseTo,
                intervalMonths,
                half,
                otherHalf,
                doorSeatsLeft);
    }

    /** The day of vaccination. */
    public LocalDate date() {
        return startsAt.toLocalDate();
    }

    /** Of a set, the day of the second half; else {@link #date}. */
    LocalDate lastDate() {
        return second == null ? date() : Days.later(date(), second.date());
    }

    /** Seats left; of a set, in the half that has fewer. */
    public int remaining() {
        int own = Math.max(0, capacity - reserved);
        return second == null ? own : Math.min(own, second.remaining());
    }

    boolean full() {
        return reserved >= capacity;
    }

    /** A set's halves are for dose 1 and dose 2, whatever range they carry. */
    boolean takesDose(int dose) {
        if (half != null) {
            return dose == (half == SetHalf.FIRST ? 1 : 2);
        }
        return dose >= doseFrom && dose <= doseTo;
    }
}
