package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_CHECKED_IN;
import static io.machiyaku.reservation.rules.BookingRefusal.DEADLINE_PASSED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.OUTSIDE_YOUR_VENUES;

import io.machiyaku.platform.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** May this booking be cancelled, and which later doses fall with it? Residents have a deadline, staff have none. */
public final class CancelRules {

    private final SiteRules site;
    private final LocalDateTime now;

    public CancelRules(SiteRules site, LocalDateTime now) {
        this.site = site;
        this.now = now;
    }

    /** {@code alsoLaterDoses}: the question about the later doses was answered yes. */
    public List<Refusal> check(LiveBooking booking, Applicant applicant, Booker booker, boolean alsoLaterDoses) {
        Findings findings = new Findings();
        if (booker.door().selfService()) {
            checkDeadline(booking, findings);
            if (secondOfSet(booking, applicant.bookings())) {
                findings.refuse(DOOR_CLOSED, "case", "set-second");
            }
            if (booking.checkedIn()) {
                findings.refuse(ALREADY_CHECKED_IN);
            }
        }
        List<LiveBooking> falling = fallingWith(booking, applicant);
        if (!Stream.concat(Stream.of(booking), falling.stream())
                .allMatch(gone -> booker.powers().reach(gone.venueId()))) {
            findings.refuse(OUTSIDE_YOUR_VENUES);
        }
        LaterDoses.check(falling, alsoLaterDoses, findings);
        return findings.all();
    }

    /** The later doses of the programme that cannot stand without this one, by dose; none where the dose is recorded. */
    public List<LiveBooking> fallingWith(LiveBooking booking, Applicant applicant) {
        Standing without =
                new BookingRules(site, now).standing(applicant, booking.programmeId(), booking.reservationId());
        if (without.record(booking.dose()) != null) {
            return List.of();
        }
        return LaterDoses.byDose(applicant.bookings(), booking.dose()).stream()
                .filter(later -> later.programmeId().equals(booking.programmeId()))
                .toList();
    }

    /** Until when residents may change or cancel this booking: the first moment at which it is too late. */
    public LocalDateTime changeableUntil(LiveBooking booking) {
        return site.deadline().until(booking.startsAt(), booking.sameDay());
    }

    public boolean changeable(LiveBooking booking) {
        return now.isBefore(changeableUntil(booking));
    }

    void checkDeadline(LiveBooking booking, Findings findings) {
        LocalDateTime until = changeableUntil(booking);
        if (changeable(booking)) {
            return;
        }
        if (until.equals(until.toLocalDate().atStartOfDay())) {
            LocalDate lastDay = until.toLocalDate().minusDays(1);
            findings.refuse(DEADLINE_PASSED, "case", "day", "lastDay", lastDay, "until", until);
        } else {
            findings.refuse(DEADLINE_PASSED, "until", until);
        }
    }

    private static boolean secondOfSet(LiveBooking booking, List<LiveBooking> bookings) {
        return bookings.stream().anyMatch(other -> other.inSetWith(booking) && other.dose() < booking.dose());
    }
}
