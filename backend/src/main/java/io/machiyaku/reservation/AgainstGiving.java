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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What now stands against giving booked doses: the person, the record or the slot may have changed since they were booked.
 * What was waived when a dose was booked stays waived.
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

    /** By reservation, for these people's live ones in these slots, in two queries; empty: the dose can be given. */
    @Transactional
    Map<UUID, List<RefusalView>> in(Set<UUID> slotIds, Set<UUID> personIds) {
        var views = new HashMap<UUID, List<RefusalView>>();
        judged(slotIds, personIds, slot -> slot)
                .forEach((id, refusals) ->
                        views.put(id, refusals.stream().map(words::of).toList()));
        return views;
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
                .filter(refusal -> AGAINST.contains(refusal.rule()) && !waived(refusal, booking.overrides()))
                .toList();
    }

    private static boolean waived(Refusal refusal, Set<Waiver> overrides) {
        return Waiver.waivableBy(refusal)
                .filter(mildest -> overrides.contains(mildest) || overrides.contains(Waiver.SPECIAL))
                .isPresent();
    }
}
