package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.SET_SECOND_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_FULL;

import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.RefusalCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Judges many slots for one person by the rules of a booking: a calendar's month, a day's list. What is the same for all
 * slots of a programme is worked out once. Not for use by several threads.
 */
public final class SlotFit {

    private static final Set<? extends RefusalCode> ONLY_SEATS = EnumSet.of(SLOT_FULL, SET_SECOND_FULL, DOOR_FULL);

    /**
     * One day: the seats in the slots that fit, and those slots' capacity; {@code full}: some slots would fit but for the
     * seats; {@code why}: where none fits, the refusal of the slot that came closest.
     */
    public record Day(LocalDate date, int remaining, int capacity, boolean full, Refusal why) {

        public boolean fits() {
            return why == null;
        }
    }

    private final BookingRules rules;
    private final Applicant applicant;
    private final Wish wish;
    private final Booker booker;
    private final Map<UUID, Standing> standings = new HashMap<>();

    SlotFit(BookingRules rules, Applicant applicant, Wish wish, Booker booker) {
        this.rules = rules;
        this.applicant = applicant;
        this.wish = wish;
        this.booker = booker;
    }

    /** The dose this slot is judged for: the wished one, or else the person's next in its programme. */
    public int dose(SlotOffer slot) {
        return wish != null ? wish.dose() : standing(slot).forHalf(slot.half()).offered();
    }

    /** Every refusal of this slot; empty: it can be booked, if need be by giving up later doses. */
    public List<Refusal> refusals(SlotOffer slot) {
        Wish judged = wish != null ? wish : Wish.book(dose(slot), true);
        return rules.judge(applicant, standing(slot), slot, judged, booker).refusals();
    }

    /** The days that have slots, in order. */
    public SortedMap<LocalDate, Day> days(Iterable<SlotOffer> slots) {
        TreeMap<LocalDate, Tally> tallies = new TreeMap<>();
        for (SlotOffer slot : slots) {
            tallies.computeIfAbsent(slot.date(), date -> new Tally()).add(slot, refusals(slot));
        }
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        tallies.forEach((date, tally) -> days.put(date, tally.day(date)));
        return days;
    }

    private Standing standing(SlotOffer slot) {
        return standings.computeIfAbsent(
                slot.product().programmeId(),
                id -> rules.standing(applicant, id, wish == null ? null : wish.changing()));
    }

    private static final class Tally {
        private int remaining;
        private int capacity;
        private boolean fits;
        private boolean full;
        private List<Refusal> closest;

        void add(SlotOffer slot, List<Refusal> refusals) {
            if (refusals.isEmpty()) {
                fits = true;
                remaining += slot.remaining();
                capacity += slot.capacity();
            } else if (onlySeats(refusals)) {
                full = true;
                capacity += slot.capacity();
                closest = refusals;
            } else if (!full && (closest == null || closer(refusals, closest))) {
                closest = refusals;
            }
        }

        Day day(LocalDate date) {
            return new Day(date, remaining, capacity, full, fits ? null : closest.getFirst());
        }

        /** Fewer refusals come closer; of as many, those that a later day would solve. */
        private static boolean closer(List<Refusal> one, List<Refusal> other) {
            if (one.size() != other.size()) {
                return one.size() < other.size();
            }
            return one.getFirst().possibleFrom() != null && other.getFirst().possibleFrom() == null;
        }

        private static boolean onlySeats(List<Refusal> refusals) {
            for (Refusal refusal : refusals) {
                if (!ONLY_SEATS.contains(refusal.rule())) {
                    return false;
                }
            }
            return true;
        }
    }
}
