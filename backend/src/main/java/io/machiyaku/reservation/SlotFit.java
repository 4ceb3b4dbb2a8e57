package io.machiyaku.reservation;

import io.machiyaku.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Judges many slots for one person's next dose, by the same rules: for a calendar or a list of slots. */
public interface SlotFit {

    /** One day: seats in the slots that fit; {@code full}: only seats are missing; {@code why}: the first refusal if none fits. */
    record Day(LocalDate date, int remaining, int capacity, boolean full, Refusal why) {
        public boolean fits() {
            return remaining > 0;
        }
    }

    /** Every refusal for the person's next dose in this slot; empty: it can be booked. */
    List<Refusal> refusals(SlotOffer slot);

    /** The days that have slots, in order. */
    Map<LocalDate, Day> days(Iterable<SlotOffer> slots);
}
