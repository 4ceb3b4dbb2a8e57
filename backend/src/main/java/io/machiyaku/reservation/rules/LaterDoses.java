package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.LATER_DOSE_CONFLICTS;

import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Bookings of later doses that become impossible when an earlier one moves or is cancelled. */
record LaterDoses(Standing standing) {

    /** Those that could not stand after this dose in this slot, by dose; once one falls, all after it fall too. */
    List<LiveBooking> falling(SlotOffer slot, int dose) {
        if (standing.ahead().isEmpty()) {
            return List.of();
        }
        List<LiveBooking> falling = new ArrayList<>();
        LocalDate previous = slot.second() == null ? slot.date() : slot.second().date();
        int previousDose = slot.second() == null ? dose : 2;
        for (LiveBooking later : byDose(standing.ahead(), previousDose)) {
            if (!falling.isEmpty() || impossible(later, slot, dose, previousDose, previous)) {
                falling.add(later);
            }
            previous = later.date();
            previousDose = later.dose();
        }
        return List.copyOf(falling);
    }

    private boolean impossible(LiveBooking later, SlotOffer slot, int dose, int previousDose, LocalDate previous) {
        Received known = standing.beginning(dose);
        Received beginning =
                known != null ? known : new Received(slot.product().programmeId(), dose, slot.date(), slot.product());
        boolean series = Standing.continuesSeries(later.dose(), beginning, later.product());
        Product begunWith = beginning.product();
        if (series
                && begunWith != null
                && !begunWith.vaccineId().equals(later.product().vaccineId())) {
            return true;
        }
        LocalDate earliest = later.dose() == previousDose + 1
                ? DoseRules.earliest(
                        later.product(), later.intervalMonths(), later.dose(), previous, later.date(), series)
                : previous.plusDays(1);
        return later.date().isBefore(earliest);
    }

    static void check(List<LiveBooking> falling, boolean agreed, Findings findings) {
        if (!falling.isEmpty() && !agreed) {
            LiveBooking first = falling.getFirst();
            findings.refuse(
                    LATER_DOSE_CONFLICTS,
                    "dose",
                    first.dose(),
                    "startsAt",
                    first.startsAt(),
                    "venueId",
                    first.venueId());
        }
    }

    static List<LiveBooking> byDose(List<LiveBooking> bookings, int above) {
        return bookings.stream()
                .filter(booking -> booking.dose() > above)
                .sorted(Comparator.comparingInt(LiveBooking::dose))
                .toList();
    }
}
