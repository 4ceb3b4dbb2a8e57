package io.machiyaku.reservation;

import io.machiyaku.platform.Ids;
import io.machiyaku.reservation.rules.CancelRules;
import io.machiyaku.reservation.rules.LiveBooking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which seats are given back when a booking goes: its own, and those of later doses that cannot stand without it. */
final class Releases {

    private Releases() {}

    static List<Seats.Release> of(LiveBooking booking, List<LiveBooking> all) {
        return of(Stream.concat(Stream.of(booking), CancelRules.fallingWith(booking, all).stream())
                .toList());
    }

    static List<Seats.Release> of(List<LiveBooking> bookings) {
        var releases = new ArrayList<Seats.Release>();
        bookings.forEach(gone -> releases.add(new Seats.Release(Ids.next(), gone.reservationId(), gone.slotId())));
        return releases;
    }
}
