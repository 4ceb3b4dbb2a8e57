package io.machiyaku.reservation;

import io.machiyaku.platform.Ids;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.Booker;
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
    private final List<LiveBooking> falling = new ArrayList<>();
    private final List<Refusal> waived = new ArrayList<>();
    private final Set<Waiver> used = EnumSet.noneOf(Waiver.class);

    private BookingPlan(BookingFacts facts, Map<UUID, Product> products) {
        this.facts = facts;
        this.products = products;
    }

    static BookingPlan of(
            BookingFacts facts,
            Applicant applicant,
            List<Wanted> wishes,
            boolean alsoLaterDoses,
            Booker booker,
            SiteBooking.Site site) {
        var plan = new BookingPlan(facts, site.products());
        var refusals = new ArrayList<Refusal>();
        Applicant judged = applicant;
        for (Wanted wish :
                wishes.stream().sorted(Comparator.comparingInt(Wanted::dose)).toList()) {
            SlotRow row = facts.slot(wish.slotId()).orElseThrow(() -> new Unknown("slot"));
            SlotOffer offer = SlotOffers.in(facts, row, site.products());
            Verdict verdict = site.rules().judge(judged, offer, Wish.book(wish.dose(), alsoLaterDoses), booker);
            refusals.addAll(verdict.refusals());
            plan.used.addAll(verdict.used());
            plan.waived.addAll(verdict.waived());
            plan.fall(verdict.falling(), alsoLaterDoses);
            judged = judged.having(plan.take(row, wish.dose()));
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.stream().distinct().toList());
        }
        return plan;
    }

    /** Only what was agreed to; what this very request takes is judged as a wish of its own. */
    private void fall(List<LiveBooking> later, boolean agreed) {
        if (agreed) {
            later.stream()
                    .filter(gone -> !bookings.contains(gone) && !falling.contains(gone))
                    .forEach(falling::add);
        }
    }

    private LiveBooking take(SlotRow row, int dose) {
        if (row.setHalf() != SetHalf.FIRST || dose != 1) {
            return take(row, dose, null);
        }
        UUID setId = Ids.next();
        LiveBooking booking = take(row, dose, setId);
        take(facts.partnerOf(row).orElseThrow(), dose + 1, setId);
        return booking;
    }

    private LiveBooking take(SlotRow row, int dose, UUID setId) {
        Seats.Take take = Seats.Take.of(row, dose, setId);
        takes.add(take);
        taken.add(row);
        var booking = new LiveBooking(
                take.id(),
                dose,
                row.id(),
                row.venueId(),
                row.startsAt(),
                row.endsAt(),
                row.sameDay(),
                row.intervalMonths(),
                products.get(row.vaccineId()),
                setId,
                false);
        bookings.add(booking);
        return booking;
    }

    LiveBooking booking(Seats.Take take) {
        return bookings.get(takes.indexOf(take));
    }

    boolean secondOfSet(Seats.Take take) {
        return takes.stream()
                .anyMatch(other ->
                        take.setId() != null && take.setId().equals(other.setId()) && other.dose() < take.dose());
    }

    List<Seats.Take> takes() {
        return takes;
    }

    SlotRow slotOf(int index) {
        return taken.get(index);
    }

    List<LiveBooking> falling() {
        return falling;
    }

    /** The waivers that were really needed. */
    Set<Waiver> used() {
        return used;
    }

    /** What they set aside. */
    List<Refusal> waived() {
        return waived;
    }
}
