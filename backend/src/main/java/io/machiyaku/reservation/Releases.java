package io.machiyaku.reservation;

import io.machiyaku.platform.Ids;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.reservation.rules.LiveBooking;
import java.util.List;

/** Which seats are given back in a step, and for which reason. */
record Releases(List<Seats.Release> seats, CancelReason reason) {

    static Releases of(List<LiveBooking> bookings, CancelReason reason) {
        return new Releases(
                bookings.stream()
                        .map(gone -> new Seats.Release(Ids.next(), gone.reservationId(), gone.slotId()))
                        .toList(),
                reason);
    }

    static Releases ofRows(List<BookingFacts.LiveRow> rows, CancelReason reason) {
        return new Releases(
                rows.stream()
                        .map(gone -> new Seats.Release(Ids.next(), gone.id(), gone.slot()))
                        .toList(),
                reason);
    }

    /** Later doses that fall with a booking or a change: they go for the reason of who makes it. */
    static Releases falling(List<LiveBooking> bookings, Door door) {
        return of(bookings, door.selfService() ? CancelReason.RESIDENT : CancelReason.OFFICE);
    }
}
