package io.machiyaku.reservation.rules;

import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where a person stands in one programme. A dose counts when it is recorded, or when its booking is past and was not
 * cancelled: from the day after on, or, where no results are kept, from the slot's end on.
 */
final class Standing {

    private final List<Received> recorded = new ArrayList<>();
    private final List<Received> counted = new ArrayList<>();
    private final List<LiveBooking> bookings = new ArrayList<>();
    private final List<LiveBooking> ahead = new ArrayList<>();
    private final UUID programmeId;
    private final LiveBooking changing;
    private final boolean simultaneous;
    private int next = 1;

    Standing(Applicant applicant, UUID programmeId, UUID changing, BookingRules rules) {
        this.programmeId = programmeId;
        for (Received dose : applicant.doses()) {
            if (dose.programmeId().equals(programmeId)) {
                recorded.add(dose);
                count(dose);
            }
        }
        LiveBooking moved = null;
        for (LiveBooking booking : applicant.bookings()) {
            if (booking.reservationId().equals(changing)) {
                moved = booking;
            } else if (booking.programmeId().equals(programmeId)) {
                bookings.add(booking);
                if (past(booking, rules)) {
                    count(new Received(programmeId, booking.dose(), booking.date(), booking.product()));
                } else {
                    ahead.add(booking);
                }
            }
        }
        this.changing = moved;
        this.simultaneous = rules.site().simultaneousBooking();
    }

    private Standing(Standing other, boolean simultaneous) {
        this.recorded.addAll(other.recorded);
        this.counted.addAll(other.counted);
        this.bookings.addAll(other.bookings);
        this.ahead.addAll(other.ahead);
        this.programmeId = other.programmeId;
        this.changing = other.changing;
        this.simultaneous = simultaneous;
        this.next = other.next;
    }

    /** Sets are booked with both doses to come: for a second half the booking of dose 1 is always enough. */
    Standing forHalf(SetHalf half) {
        return half == SetHalf.SECOND && !simultaneous ? new Standing(this, true) : this;
    }

    private void count(Received dose) {
        counted.add(dose);
        next = Math.max(next, dose.dose() + 1);
    }

    private static boolean past(LiveBooking booking, BookingRules rules) {
        LocalDateTime now = rules.now();
        return rules.site().keepsResults()
                ? booking.date().isBefore(now.toLocalDate())
                : !booking.endsAt().isAfter(now);
    }

    /** One more than the highest dose that counts. */
    int next() {
        return next;
    }

    /** The booking to be changed; null in a new booking. */
    LiveBooking changing() {
        return changing;
    }

    /** Whether the booking to be changed belongs to another programme than this one. */
    boolean leavesProgramme() {
        return changing != null && !changing.programmeId().equals(programmeId);
    }

    /** Whether a set's second half is to be changed: it may move alone. */
    boolean movesSecondHalf() {
        return changing != null && changing.secondHalf();
    }

    /** The second half of the set whose first half is to be changed; null if there is none. */
    LiveBooking partner() {
        if (changing != null) {
            for (LiveBooking booking : ahead) {
                if (booking.inSetWith(changing) && booking.dose() > changing.dose()) {
                    return booking;
                }
            }
        }
        return null;
    }

    /** The dose to offer: the next one, or with dose 1 booked and simultaneous booking on, dose 2. */
    int offered() {
        return find(ahead, next) != null && bookedBefore(next + 1) != null ? next + 1 : next;
    }

    List<LiveBooking> ahead() {
        return ahead;
    }

    Received record(int dose) {
        return find(recorded, dose);
    }

    /** A live booking of this dose, past ones included; null if there is none. */
    LiveBooking booking(int dose) {
        return find(bookings, dose);
    }

    /** The booking of the dose before, where it may stand in for the dose: dose 1 in simultaneous booking, any in a change. */
    LiveBooking bookedBefore(int dose) {
        boolean counts = changing != null || simultaneous && dose == 2;
        if (!counts || dose != next + 1) {
            return null;
        }
        return find(ahead, dose - 1);
    }

    /** When the latest dose before this one is or was; null where there is none. */
    LocalDate previousDate(int dose) {
        LiveBooking booked = bookedBefore(dose);
        LocalDate latest = booked == null ? null : booked.date();
        for (Received received : counted) {
            if (received.dose() < dose && (latest == null || received.date().isAfter(latest))) {
                latest = received.date();
            }
        }
        return latest;
    }

    /** The dose that began the series, as far as it is known: the lowest one that counts, or the booking of the one before. */
    Received beginning(int dose) {
        Received lowest = null;
        for (Received received : counted) {
            if (received.dose() < dose && (lowest == null || received.dose() < lowest.dose())) {
                lowest = received;
            }
        }
        LiveBooking booked = lowest == null ? bookedBefore(dose) : null;
        return booked == null
                ? lowest
                : new Received(booked.programmeId(), booked.dose(), booked.date(), booked.product());
    }

    /** Whether this dose continues a primary series: judged by the vaccine that began it, or else by the one offered. */
    static boolean continuesSeries(int dose, Received beginning, Product offered) {
        Product decisive = beginning == null || beginning.product() == null ? offered : beginning.product();
        return dose >= 2 && dose <= decisive.primaryDoses();
    }

    private static Received find(List<Received> among, int dose) {
        for (Received received : among) {
            if (received.dose() == dose) {
                return received;
            }
        }
        return null;
    }

    private static LiveBooking find(Iterable<LiveBooking> among, int dose) {
        for (LiveBooking booking : among) {
            if (booking.dose() == dose) {
                return booking;
            }
        }
        return null;
    }
}
