package io.machiyaku.reservation;

import io.machiyaku.platform.Refusal;
import java.time.LocalDateTime;
import java.util.List;

/** May this booking be cancelled, and which later doses fall with it? Staff are free in time, residents have a deadline. */
public final class CancelRules {

    private final SiteRules site;
    private final LocalDateTime now;

    public CancelRules(SiteRules site, LocalDateTime now) {
        this.site = site;
        this.now = now;
    }

    /** {@code bookings} are all live ones of the person; {@code alsoLaterDoses}: the question about them was answered yes. */
    public List<Refusal> check(LiveBooking booking, List<LiveBooking> bookings, Booker booker, boolean alsoLaterDoses) {
        throw new UnsupportedOperationException();
    }

    /** The later doses that cannot stand without this one, by dose. */
    public static List<LiveBooking> fallingWith(LiveBooking booking, List<LiveBooking> bookings) {
        throw new UnsupportedOperationException();
    }

    /** Until when residents may change or cancel this booking: the first moment at which it is too late. */
    public LocalDateTime changeableUntil(LiveBooking booking) {
        return site.deadline().until(booking.startsAt(), booking.sameDay());
    }

    public boolean changeable(LiveBooking booking) {
        return now.isBefore(changeableUntil(booking));
    }
}
