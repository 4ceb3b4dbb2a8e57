package io.machiyaku.reservation;

import io.machiyaku.platform.Ids;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.BookingFacts.LiveRow;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.reservation.rules.LiveBooking;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.SlotOffer;
import io.machiyaku.reservation.rules.Verdict;
import io.machiyaku.reservation.rules.Waiver;
import io.machiyaku.reservation.rules.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which seats a change turns, once every rule has agreed. Moving a set's first half to another set moves the second with
 * it; later doses that become impossible are given back, if that was agreed to.
 */
record ChangePlan(List<Seats.Move> moves, List<Seats.Release> releases, Set<Waiver> used) {

    static ChangePlan of(
            BookingFacts facts,
            Applicant applicant,
            LiveRow booking,
            UUID slotId,
            boolean alsoLaterDoses,
            Booker booker,
            SiteBooking.Site site) {
        if (!booker.powers().reach(booking.venue())) {
            throw new Refused(BookingRefusal.OUTSIDE_YOUR_VENUES);
        }
        SlotRow target = facts.slot(slotId).orElseThrow(() -> new Unknown("slot"));
        SlotOffer offer = SlotOffers.in(facts, target, site.products());
        Wish wish = Wish.change(booking.id(), booking.dose(), alsoLaterDoses);
        Verdict verdict = site.rules().judge(applicant, offer, wish, booker).orThrow();
        var moves = new ArrayList<Seats.Move>();
        moves.add(move(booking, target));
        Optional<LiveRow> other = otherHalf(facts, booking);
        if (target.setHalf() == SetHalf.FIRST) {
            other.ifPresent(half -> moves.add(move(half, facts.partnerOf(target).orElseThrow())));
        }
        List<LiveBooking> falling = verdict.falling().stream()
                .filter(later -> moves.stream().noneMatch(move -> move.id().equals(later.reservationId())))
                .toList();
        return new ChangePlan(moves, Releases.of(falling), verdict.used());
    }

    private static Seats.Move move(LiveRow booking, SlotRow target) {
        return new Seats.Move(Ids.next(), booking.id(), booking.slot(), target.id(), target.version());
    }

    private static Optional<LiveRow> otherHalf(BookingFacts facts, LiveRow booking) {
        return facts.person().live().stream()
                .filter(row -> booking.set() != null && booking.set().equals(row.set()))
                .filter(row -> row.dose() > booking.dose())
                .findFirst();
    }
}
