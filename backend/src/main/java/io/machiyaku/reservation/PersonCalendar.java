package io.machiyaku.reservation;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.RefusalViews;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.AvailabilityQuery.Offer;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.reservation.rules.NextDose;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.SlotFit;
import io.machiyaku.reservation.rules.SlotOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one person can book: next doses, days, slots, each judged by the rules of a booking. Residents see what is
 * published and open; staff see the rest too, with what stands against it.
 */
@ApplicationScoped
public class PersonCalendar {

    /**
     * The next dose of a running programme; {@code why} says what stands against booking it now, {@code vaccineIds} which
     * vaccines fit within the time for which seats are shown (or, where none does yet, which will). {@code offeredUntil}:
     * the last day for which seats are shown at present.
     */
    @Schema(name = "NextDose")
    public record Next(
            @NotNull UUID programmeId,
            @NotNull String programmeName,
            @NotNull int dose,
            LocalDate earliest,
            LocalDate latest,
            @NotNull List<UUID> vaccineIds,
            @NotNull List<RefusalView> why,
            @NotNull LocalDate offeredUntil,
            UUID bookedReservationId) {

        /** Without the vaccines that nobody gives. */
        Next among(Set<UUID> given) {
            List<UUID> left = vaccineIds.stream().filter(given::contains).toList();
            return new Next(
                    programmeId, programmeName, dose, earliest, latest, left, why, offeredUntil, bookedReservationId);
        }
    }

    /** The first day at a venue that fits. */
    public record FirstFree(
            @NotNull LocalDate date, @NotNull Level level) {}

    /**
     * What a venue has for a person: its first day, or else what stands against the last of its days. Both null where only
     * the seats are missing.
     */
    record Outlook(FirstFree first, RefusalView why) {

        static final Outlook NOTHING = new Outlook(null, null);
    }

    /** A slot judged for the person; it can be booked where {@code refusals} is empty. */
    record Judged(SlotRow slot, SlotOffer offer, int dose, List<Refusal> refusals) {

        Level level() {
            return refusals.isEmpty() || offer.remaining() == 0
                    ? Level.of(offer.remaining(), offer.capacity())
                    : Level.CLOSED;
        }
    }

    private final BookingFactsReader facts;
    private final AvailabilityQuery availability;
    private final Finished finished;
    private final SlotRows slotRows;
    private final SiteBooking sites;
    private final TenantScope scope;
    private final CityTime time;
    private final RefusalViews words;

    PersonCalendar(
            BookingFactsReader facts,
            AvailabilityQuery availability,
            Finished finished,
            SlotRows slotRows,
            SiteBooking sites,
            TenantScope scope,
            CityTime time,
            RefusalViews words) {
        this.facts = facts;
        this.availability = availability;
        this.finished = finished;
        this.slotRows = slotRows;
        this.sites = sites;
        this.scope = scope;
        this.time = time;
        this.words = words;
    }

    @Transactional
    public List<Next> next(UUID personId, boolean siteAllowed, Door door) {
        SiteBooking.Site site = sites.now(scope.current());
        Applicant applicant = applicant(personId, siteAllowed, site);
        return site.shelf().programmes().values().stream()
                .filter(programme -> programme.runs().contains(site.today()))
                .map(programme -> {
                    var products = site.shelf().givenIn(programme.programmeId());
                    return view(site.rules().next(applicant, programme, products, door), site);
                })
                .toList();
    }

    private Next view(NextDose next, SiteBooking.Site site) {
        return new Next(
                next.programmeId(),
                site.programmeName(next.programmeId()),
                next.dose(),
                next.earliest(),
                next.latest(),
                soon(next, site.lastOffered()),
                next.why().stream().map(words::of).toList(),
                site.lastOffered(),
                next.bookedReservationId());
    }

    /** A child of four is not asked to choose among the vaccines of grown-ups. */
    private static List<UUID> soon(NextDose next, LocalDate lastOffered) {
        List<UUID> soon = next.candidates().stream()
                .filter(fit -> !fit.earliest().isAfter(lastOffered))
                .map(NextDose.Candidate::vaccineId)
                .toList();
        return soon.isEmpty() ? next.vaccineIds() : soon;
    }

    /** {@code changing}: the reservation to be moved, or null for a new one. */
    public record Asker(UUID personId, boolean siteAllowed, Booker booker, UUID changing) {}

    @Transactional
    public PersonDays month(Asker asker, UUID venueId, UUID vaccineId, YearMonth month) {
        SiteBooking.Site site = sites.now(scope.current());
        PersonSight sight = sight(asker, site);
        LocalDate last = latest(site.lastOffered(), month.atEndOfMonth());
        var offers = availability.offers(sight.question(site.today(), last, venueId, vaccineId));
        var days = sight.fit()
                .days(offers.stream().map(offer -> offer.slot(site.products())).toList());
        String firstWithRoom = days.values().stream()
                .filter(SlotFit.Day::fits)
                .findFirst()
                .map(day -> YearMonth.from(day.date()).toString())
                .orElse(null);
        List<PersonDays.Day> ofMonth = days.values().stream()
                .filter(day -> YearMonth.from(day.date()).equals(month))
                .map(this::view)
                .toList();
        return new PersonDays(month.toString(), firstWithRoom, time.instant(), ofMonth);
    }

    private PersonDays.Day view(SlotFit.Day day) {
        if (day.fits()) {
            return new PersonDays.Day(day.date(), Level.of(day.remaining(), day.capacity()), day.remaining(), null);
        }
        return new PersonDays.Day(day.date(), day.full() ? Level.NONE : Level.CLOSED, 0, words.of(day.why()));
    }

    /** For each venue that has slots the first day that fits, found from the same counts as the calendar. */
    @Transactional
    Map<UUID, Outlook> outlook(Asker asker, UUID vaccineId) {
        SiteBooking.Site site = sites.now(scope.current());
        PersonSight sight = sight(asker, site);
        var offers = availability.offers(sight.question(site.today(), site.lastOffered(), null, vaccineId));
        Map<UUID, List<SlotOffer>> byVenue = new HashMap<>();
        for (Offer offer : offers) {
            byVenue.computeIfAbsent(offer.venueId(), id -> new ArrayList<>()).add(offer.slot(site.products()));
        }
        SlotFit fit = sight.fit();
        var outlooks = new HashMap<UUID, Outlook>();
        byVenue.forEach((venueId, slots) -> outlooks.put(venueId, outlook(fit.days(slots))));
        return outlooks;
    }

    private Outlook outlook(SortedMap<LocalDate, SlotFit.Day> days) {
        return days.values().stream()
                .filter(SlotFit.Day::fits)
                .findFirst()
                .map(day -> new FirstFree(day.date(), Level.of(day.remaining(), day.capacity())))
                .map(first -> new Outlook(first, null))
                .orElseGet(() -> days.values().stream().anyMatch(SlotFit.Day::full)
                        ? Outlook.NOTHING
                        : new Outlook(null, words.of(days.get(days.lastKey()).why())));
    }

    /** The slots of a day, in order of time. */
    @Transactional
    public List<PersonSlot> slots(Asker asker, UUID venueId, UUID vaccineId, LocalDate date) {
        return day(asker, venueId, vaccineId, date).stream()
                .map(judged -> PersonSlot.of(judged, words))
                .toList();
    }

    private List<Judged> day(Asker asker, UUID venueId, UUID vaccineId, LocalDate date) {
        SiteBooking.Site site = sites.now(scope.current());
        PersonSight sight = sight(asker, site);
        List<SlotRow> rows = slotRows.ofDay(venueId, vaccineId, date);
        var halves = new HashMap<UUID, SlotRow>();
        rows.forEach(row -> halves.put(row.id(), row));
        SlotFit fit = sight.fit();
        return rows.stream()
                .filter(row -> row.startsAt().toLocalDate().equals(date))
                .filter(sight::shows)
                .map(row -> {
                    SlotRow partner = row.setHalf() == SetHalf.FIRST ? halves.get(row.pairedSlotId()) : null;
                    SlotOffer second = partner == null ? null : SlotOffers.of(partner, null, site.products());
                    SlotOffer offer = SlotOffers.of(row, second, site.products());
                    return new Judged(row, offer, fit.dose(offer), fit.refusals(offer));
                })
                .toList();
    }

    private PersonSight sight(Asker asker, SiteBooking.Site site) {
        Applicant applicant = applicant(asker.personId(), asker.siteAllowed(), site);
        return PersonSight.of(applicant, asker.booker(), asker.changing(), site)
                .orElseThrow(() -> finished.why(asker.personId(), asker.changing()));
    }

    private Applicant applicant(UUID personId, boolean siteAllowed, SiteBooking.Site site) {
        return facts.person(scope.current(), personId)
                .orElseThrow(() -> new Unknown("person"))
                .applicant(siteAllowed, site.termsEdition(), site.products());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
