package io.machiyaku.reservation;

import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.LiveBooking;
import io.machiyaku.reservation.rules.Waiver;
import io.machiyaku.slot.Slot;
import io.machiyaku.vaccine.Product;
import io.machiyaku.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reservations as people see them, each list by one query. */
@ApplicationScoped
public class ReservationViews {

    /** A reservation with its slot and venue; {@code firstHalves}: live ones of the set whose second half it is. */
    public record Row(Reservation reservation, Slot slot, Venue venue, long firstHalves) {}

    private static final String ROWS = """
            select new io.machiyaku.reservation.ReservationViews$Row(r, s, v,
                (select count(f) from Reservation f
                 where f.personId = r.personId and f.setId = r.setId and f.dose < r.dose
                   and f.status in (io.machiyaku.reservation.ReservationStatus.RESERVED,
                                    io.machiyaku.reservation.ReservationStatus.CHECKED_IN)))
            from Reservation r join Slot s on s.id = r.slotId join Venue v on v.id = s.venueId
            """;

    private final EntityManager entities;
    private final AgainstGiving against;
    private final SiteBooking sites;
    private final TenantScope scope;

    ReservationViews(EntityManager entities, AgainstGiving against, SiteBooking sites, TenantScope scope) {
        this.entities = entities;
        this.against = against;
        this.sites = sites;
        this.scope = scope;
    }

    /** A person's, newest appointment first. */
    @Transactional
    public List<ReservationView> ofPerson(UUID personId) {
        return views(entities.createQuery(
                        ROWS + " where r.personId = :person order by s.startsAt desc, r.dose desc", Row.class)
                .setParameter("person", personId)
                .setMaxResults(200)
                .getResultList());
    }

    @Transactional
    public List<ReservationView> of(Collection<UUID> ids) {
        return views(entities.createQuery(ROWS + " where r.id in :ids order by s.startsAt, r.dose", Row.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    private List<ReservationView> views(List<Row> rows) {
        SiteBooking.Site site = sites.now(scope.current());
        Map<UUID, List<RefusalView>> standing = against.ofLive(rows.stream()
                .filter(row -> !row.slot().day().isBefore(site.today()))
                .map(Row::reservation)
                .toList());
        return rows.stream()
                .map(row ->
                        view(row, site, standing.getOrDefault(row.reservation().id(), List.of())))
                .toList();
    }

    private static ReservationView view(Row row, SiteBooking.Site site, List<RefusalView> against) {
        Reservation r = row.reservation();
        Slot slot = row.slot();
        Product product = site.products().get(slot.vaccineId());
        var booking = new LiveBooking(
                r.id(),
                r.dose(),
                slot.id(),
                slot.venueId(),
                slot.startsAt(),
                slot.endsAt(),
                slot.sameDay(),
                slot.intervalMonths(),
                product,
                r.setId(),
                r.status() == ReservationStatus.CHECKED_IN);
        boolean changeable =
                r.status() == ReservationStatus.RESERVED && site.cancelRules().changeable(booking);
        return new ReservationView(
                r.id(),
                r.checkInCode(),
                r.voucherId(),
                r.personId(),
                r.programmeId(),
                site.programmeName(r.programmeId()),
                slot.id(),
                slot.venueId(),
                row.venue().name(),
                row.venue().address(),
                row.venue().station(),
                row.venue().phone(),
                slot.vaccineId(),
                product.name(),
                slot.startsAt(),
                slot.endsAt(),
                slot.sameDay(),
                r.dose(),
                r.status(),
                r.statusSince(),
                r.channel(),
                r.setId(),
                r.overrides(),
                r.cancelReason(),
                r.reservedAt(),
                r.version(),
                changeable,
                site.cancelRules().changeableUntil(booking),
                changeable && row.firstHalves() == 0,
                against);
    }

    /** What has just been booked, without reading it again: only what was lifted can stand against giving it. */
    List<ReservationView> fresh(
            BookingFacts facts,
            BookingPlan plan,
            ReservationService.Request request,
            Instant at,
            SiteBooking.Site site) {
        List<RefusalView> standing = against.afterLifting(plan.waived());
        var views = new ArrayList<ReservationView>();
        for (int i = 0; i < plan.takes().size(); i++) {
            views.add(fresh(plan.takes().get(i), plan.slotOf(i), facts, plan, request, at, site, standing));
        }
        return views;
    }

    private static ReservationView fresh(
            Seats.Take take,
            SlotRow slot,
            BookingFacts facts,
            BookingPlan plan,
            ReservationService.Request request,
            Instant at,
            SiteBooking.Site site,
            List<RefusalView> against) {
        LiveBooking booking = plan.booking(take);
        boolean changeable = site.cancelRules().changeable(booking);
        return new ReservationView(
                take.id(),
                take.checkInCode(),
                request.voucherId(),
                facts.person().personId(),
                take.programmeId(),
                site.programmeName(take.programmeId()),
                slot.id(),
                slot.venueId(),
                slot.venueName(),
                slot.venueAddress(),
                null,
                slot.venuePhone(),
                slot.vaccineId(),
                booking.product().name(),
                slot.startsAt(),
                slot.endsAt(),
                slot.sameDay(),
                take.dose(),
                ReservationStatus.RESERVED,
                at,
                request.booker().door(),
                take.setId(),
                plan.used().stream().map(Waiver::name).toList(),
                null,
                at,
                0,
                changeable,
                site.cancelRules().changeableUntil(booking),
                changeable && !plan.secondOfSet(take),
                against);
    }
}
