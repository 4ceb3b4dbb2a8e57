package io.machiyaku.reservation;

import io.machiyaku.reservation.AvailabilityQuery.Question;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.LiveBooking;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.SlotFit;
import io.machiyaku.reservation.rules.Wish;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Slots as one asker sees them for one person: judged by {@code fit}, and which are shown at all. Residents
 * ({@code open}) see what they could book: a set's second halves only in order to move theirs. Staff see everything.
 */
record PersonSight(SlotFit fit, boolean open, boolean secondHalves, LocalDate lastOffered) {

    /** {@code changing}: the reservation to be moved, or null for a new one; nothing where it is not a live one. */
    static Optional<PersonSight> of(Applicant applicant, Booker booker, UUID changing, SiteBooking.Site site) {
        boolean open = booker.door().selfService();
        if (changing == null) {
            return Optional.of(new PersonSight(site.rules().fit(applicant, booker), open, !open, site.lastOffered()));
        }
        return applicant.bookings().stream()
                .filter(booking -> booking.reservationId().equals(changing))
                .findFirst()
                .map(moved -> moving(moved, applicant, booker, site));
    }

    private static PersonSight moving(LiveBooking moved, Applicant applicant, Booker booker, SiteBooking.Site site) {
        boolean open = booker.door().selfService();
        Wish wish = Wish.change(moved.reservationId(), moved.dose(), true);
        SlotFit fit = site.rules().fit(applicant, wish, booker);
        return new PersonSight(fit, open, !open || moved.secondHalf(), site.lastOffered());
    }

    /** {@code last}: how far staff look; residents see no seat that they cannot book yet. */
    Question question(LocalDate from, LocalDate last, UUID venueId, UUID vaccineId) {
        return new Question(from, open ? lastOffered : last, venueId, vaccineId, open, secondHalves);
    }

    boolean shows(SlotRow slot) {
        return !open
                || slot.published()
                        && slot.venuePublished()
                        && slot.venueHandles()
                        && (secondHalves || slot.setHalf() != SetHalf.SECOND)
                        && !slot.startsAt().toLocalDate().isAfter(lastOffered);
    }
}
