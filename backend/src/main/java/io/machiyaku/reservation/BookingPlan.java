package io.machiyaku.reservation;

import io.machiyaku.platform.Ids;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.BookingRules;
import io.machiyaku.reservation.rules.LiveBooking;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.SlotOffer;
import io.machiyaku.reservation.rules.Verdict;
import io.machiyaku.reservation.rules.Waiver;
import io.machiyaku.reservation.rules.Wish;
import io.machiyaku.vaccine.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which seats a request takes, once every rule has agreed: one for each wish, and the other half where the wish is the
 * first of a set. Refuses with everything that stands against it.
 */
final class BookingPlan {

    /** One slot and dose that is asked for. */
    record Wanted(UUID slotId, int dose) {}

    private final BookingFacts facts;
    private final Map<UUID, Product> products;
    private final List<Seats.Take> takes = new ArrayList<>();
    private final List<SlotRow> taken = new ArrayList<>();
    private final List<LiveBooking> bookings = new ArrayList<>();
    private final Set<Waiver> used = EnumSet.noneOf(Waiver.class);
    private UUID setId;

    private BookingPlan(BookingFacts facts, Map<UUID, Product> products) {
        this.facts = facts;
        this.products = products;
    }

    static BookingPlan of(
            BookingFacts facts,
            Applicant applicant,
            List<Wanted> wishes,
            Booker booker,
            BookingRules rules,
            Map<UUID, Product> products) {
        var plan = new BookingPlan(facts, products);
        var refusals = new ArrayList<Refusal>();
        Applicant judged = applicant;
        for (Wanted wish :
                wishes.stream().sorted(Comparator.comparingInt(Wanted::dose)).toList()) {
            SlotRow row = facts.slot(wish.slotId()).orElseThrow(() -> new Unknown("slot"));
            SlotOffer offer = SlotOffers.in(facts, row, products);
            Verdict verdict = rules.judge(judged, offer, Wish.book(wish.dose()), booker);
            refusals.addAll(verdict.refusals());
            plan.used.addAll(verdict.used());
            judged = judged.having(plan.take(row, wish.dose()));
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.stream().distinct().toList());
        }
        return plan;
    }

    private LiveBooking take(SlotRow row, int dose) {
        boolean isSet = row.setHalf() == SetHalf.FIRST;
        if (isSet) {
            setId = Ids.next();
        }
        LiveBooking booking = takeOne(row, dose);
        if (isSet) {
            takeOne(facts.partnerOf(row).orElseThrow(), dose + 1);
        }
        return booking;
    }

    private LiveBooking takeOne(SlotRow row, int dose) {
        UUID id = Ids.next();
        takes.add(new Seats.Take(id, CheckInCode.next(), row.id(), row.version(), row.programmeId(), dose));
        taken.add(row);
        var booking = new LiveBooking(
                id,
                dose,
                row.id(),
                row.venueId(),
                row.startsAt(),
                row.endsAt(),
                row.sameDay(),
                row.intervalMonths(),
                products.get(row.vaccineId()),
                setId);
        bookings.add(booking);
        return booking;
    }

    LiveBooking booking(Seats.Take take) {
        return bookings.get(takes.indexOf(take));
    }

    List<Seats.Take> takes() {
        return takes;
    }

    SlotRow slotOf(int index) {
        return taken.get(index);
    }

    UUID setId() {
        return setId;
    }

    /** The waivers that were really needed. */
    Set<Waiver> used() {
        return used;
    }
}
