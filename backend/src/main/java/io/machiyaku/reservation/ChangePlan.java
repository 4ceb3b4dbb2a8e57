package io.machiyaku.reservation;

import io.machiyaku.platform.Ids;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.BookingFacts.LiveRow;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.LiveBooking;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.SlotOffer;
import io.machiyaku.reservation.rules.Verdict;
import io.machiyaku.reservation.rules.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which seats a change turns, once every rule has agreed. Whoever moves to a set's first half has both halves then: the
 * second one moves along, or is taken. A second half that moves to another set's second half stays with its first. A half that
 * leaves the other half otherwise ends their set ({@code setLeft}, else null).
 * Later doses that become impossible are given back, if that was agreed to.
 */
record ChangePlan(
        List<Seats.Move> moves, UUID setLeft, List<Seats.Take> takes, List<LiveBooking> falling, Verdict verdict) {

    /** Which booking is to move where; {@code seen}: the version on the page it was decided on, null: whatever it is. */
    record Wanted(UUID reservationId, UUID slotId, boolean alsoLaterDoses, Long seen) {}

    static ChangePlan of(
            BookingFacts facts,
            Applicant applicant,
            LiveRow booking,
            Wanted wanted,
            Booker booker,
            SiteBooking.Site site) {
        SlotRow target = facts.slot(wanted.slotId()).orElseThrow(() -> new Unknown("slot"));
        SlotOffer offer = SlotOffers.in(facts, target, site.products());
        Wish wish = Wish.change(booking.id(), booking.dose(), wanted.alsoLaterDoses());
        Verdict verdict = site.rules().judge(applicant, offer, wish, booker).orThrow();
        var moves = new ArrayList<Seats.Move>();
        var takes = new ArrayList<Seats.Take>();
        Optional<LiveRow> other = otherHalf(facts, booking);
        UUID setLeft = null;
        if (target.setHalf() == SetHalf.FIRST && booking.dose() == 1) {
            SlotRow second = facts.partnerOf(target).orElseThrow();
            UUID setId = other.map(LiveRow::set).orElseGet(Ids::next);
            moves.add(move(booking, target, setId));
            other.ifPresentOrElse(
                    half -> moves.add(move(half, second, setId)), () -> takes.add(Seats.Take.of(second, 2, setId)));
        } else {
            boolean stays =
                    target.id().equals(booking.slot()) || booking.dose() == 2 && target.setHalf() == SetHalf.SECOND;
            setLeft = stays ? null : booking.set();
            moves.add(move(booking, target, stays ? booking.set() : null));
        }
        List<LiveBooking> falling = wanted.alsoLaterDoses() ? verdict.falling() : List.of();
        return new ChangePlan(moves, setLeft, takes, falling, verdict);
    }

    private static Seats.Move move(LiveRow booking, SlotRow target, UUID setId) {
        return new Seats.Move(Ids.next(), booking.id(), booking.slot(), target.id(), target.version(), setId);
    }

    private static Optional<LiveRow> otherHalf(BookingFacts facts, LiveRow booking) {
        return facts.person().live().stream()
                .filter(row -> booking.set() != null && booking.set().equals(row.set()))
                .filter(row -> row.dose() > booking.dose())
                .findFirst();
    }
}
