package io.machiyaku.reservation;

import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.RefusalViews;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.reservation.BookingFacts.LiveRow;
import io.machiyaku.reservation.BookingFacts.PersonRow;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.reservation.rules.Powers;
import io.machiyaku.reservation.rules.SlotOffer;
import io.machiyaku.reservation.rules.Waiver;
import io.machiyaku.reservation.rules.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What now stands against giving booked doses: the person, the record or the slot may have changed since they were booked.
 * The codes that were lifted when a dose was booked stay lifted, but for a birth date that is not known.
 */
@ApplicationScoped
public class AgainstGiving {

    private static final Set<?> AGAINST = EnumSet.of(
            BookingRefusal.VOUCHER_BLOCKED,
            BookingRefusal.TOO_YOUNG,
            BookingRefusal.TOO_OLD,
            BookingRefusal.DOSE_NOT_NEXT,
            BookingRefusal.DOSE_NOT_OFFERED,
            BookingRefusal.INTERVAL_TOO_SHORT,
            BookingRefusal.VACCINE_DIFFERS,
            BookingRefusal.FIRST_DOSE_MISSING,
            BookingRefusal.BIRTH_DATE_UNKNOWN,
            BookingRefusal.ALREADY_RECORDED);

    private static final Booker STAFF = Booker.staff(Door.OPERATOR, Powers.callCentre());

    private final BookingFactsReader facts;
    private final SlotRows slots;
    private final SiteBooking sites;
    private final TenantScope scope;
    private final RefusalViews words;

    AgainstGiving(BookingFactsReader facts, SlotRows slots, SiteBooking sites, TenantScope scope, RefusalViews words) {
        this.facts = facts;
        this.slots = slots;
        this.sites = sites;
        this.scope = scope;
        this.words = words;
    }

    /** For reception, which shows it and refuses by it. {@code on}: the day of the jab, perhaps later than the slot's. */
    @Transactional
    public List<Refusal> of(ReservationView reservation, LocalDate on) {
        return judged(Set.of(reservation.slotId()), Set.of(reservation.personId()), slot -> slot.on(on))
                .getOrDefault(reservation.id(), List.of());
    }

    /** By reservation, for the live ones among these, in two queries; empty: the dose can be given. */
    @Transactional
    Map<UUID, List<RefusalView>> ofLive(Collection<Reservation> reservations) {
        Set<UUID> slotIds = new HashSet<>();
        Set<UUID> personIds = new HashSet<>();
        for (Reservation reservation : reservations) {
            if (reservation.status().live()) {
                slotIds.add(reservation.slotId());
                personIds.add(reservation.personId());
            }
        }
        var views = new HashMap<UUID, List<RefusalView>>();
        judged(slotIds, personIds, slot -> slot)
                .forEach((id, refusals) ->
                        views.put(id, refusals.stream().map(words::of).toList()));
        return views;
    }

    /** Of what has just been lifted to book a dose, that which must be mended before it is given. */
    List<RefusalView> afterLifting(List<Refusal> lifted) {
        return lifted.stream()
                .filter(refusal -> AGAINST.contains(refusal.rule()) && !maySetAside(refusal))
                .map(AgainstGiving::ofBooked)
                .map(words::of)
                .toList();
    }

    private Map<UUID, List<Refusal>> judged(Set<UUID> slotIds, Set<UUID> personIds, UnaryOperator<SlotOffer> given) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        SiteBooking.Site site = sites.now(scope.current());
        // Whatever holds for a set's second half is told where the second half is booked.
        Map<UUID, SlotOffer> offers = slots.of(slotIds).stream()
                .collect(
                        Collectors.toMap(SlotRow::id, slot -> given.apply(SlotOffers.of(slot, null, site.products()))));
        var against = new HashMap<UUID, List<Refusal>>();
        for (PersonRow person : facts.persons(scope.current(), personIds)) {
            person.live().stream()
                    .filter(booking -> offers.containsKey(booking.slot()))
                    .forEach(booking ->
                            against.put(booking.id(), judge(person, booking, offers.get(booking.slot()), site)));
        }
        return against;
    }

    private static List<Refusal> judge(PersonRow person, LiveRow booking, SlotOffer offer, SiteBooking.Site site) {
        Wish wish = Wish.change(booking.id(), booking.dose(), true);
        var applicant = person.applicant(true, site.termsEdition(), site.products());
        return site.rules().check(applicant, offer, wish, STAFF).stream()
                .filter(refusal -> AGAINST.contains(refusal.rule()) && !lifted(refusal, booking))
                .map(AgainstGiving::ofBooked)
                .toList();
    }

    /** What a waiver lifted when the dose was booked, and nothing that has come to light since. */
    private static boolean lifted(Refusal refusal, LiveRow booking) {
        return maySetAside(refusal) && booking.lifted().contains(refusal.code());
    }

    /** Whether a dose may be given against it at all. Of nobody whose age is not proven is a dose recorded. */
    public static boolean maySetAside(Refusal refusal) {
        return refusal.rule() != BookingRefusal.BIRTH_DATE_UNKNOWN
                && Waiver.waivableBy(refusal).isPresent();
    }

    private static Refusal ofBooked(Refusal refusal) {
        return refusal.rule() == BookingRefusal.BIRTH_DATE_UNKNOWN
                ? Refusal.of(BookingRefusal.BIRTH_DATE_UNKNOWN, Map.of("case", "booked"))
                : refusal;
    }
}
