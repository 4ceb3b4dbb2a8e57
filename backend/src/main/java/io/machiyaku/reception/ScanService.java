package io.machiyaku.reception;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.reservation.AgainstGiving;
import io.machiyaku.reservation.ReservationStatus;
import io.machiyaku.reservation.ReservationView;
import io.machiyaku.reservation.ReservationViews;
import io.machiyaku.resident.ResidentPages;
import io.machiyaku.resident.ResidentService;
import io.machiyaku.resident.ResidentView;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers a scan at reception: who it is, and whether they are booked here today. */
@ApplicationScoped
public class ScanService {

    /** What the scan says; the colour of the head follows. */
    @Schema(name = "ScanOutcome")
    public enum Outcome {
        BOOKED_HERE,
        NOT_TODAY,
        NOT_BOOKED,
        MUST_NOT,
        BIRTH_DATE_NEEDED,
        UNKNOWN
    }

    /** {@code against}: what now stands against giving the dose; {@code others}: live bookings on other days or places. */
    @Schema(name = "ScanAnswer")
    public record Answer(
            @NotNull Outcome outcome,
            ResidentView resident,
            ReservationView reservation,
            @NotNull List<ReservationView> others,
            @NotNull List<RefusalView> against) {

        static Answer of(Outcome outcome) {
            return new Answer(outcome, null, null, List.of(), List.of());
        }
    }

    private static final Set<ReservationStatus> LIVE =
            EnumSet.of(ReservationStatus.RESERVED, ReservationStatus.CHECKED_IN);

    private final CodeHolders holders;
    private final VenueRepository venues;
    private final ReservationViews views;
    private final AgainstGiving againstGiving;
    private final ResidentPages pages;
    private final ResidentService residents;
    private final Caller caller;
    private final CityTime time;

    ScanService(
            CodeHolders holders,
            VenueRepository venues,
            ReservationViews views,
            AgainstGiving againstGiving,
            ResidentPages pages,
            ResidentService residents,
            Caller caller,
            CityTime time) {
        this.holders = holders;
        this.venues = venues;
        this.views = views;
        this.againstGiving = againstGiving;
        this.pages = pages;
        this.residents = residents;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    public Answer scan(String typed, UUID venueId, LocalDate birthDate) {
        venues.get(venueId, caller.isVenueRole() ? caller.venueIds() : null);
        ScannedCode code = ScannedCode.read(typed).orElseThrow(() -> new Invalid("code", ReceptionRefusal.SCAN_FORMAT));
        List<UUID> persons = holders.of(code);
        if (persons.isEmpty()) {
            return Answer.of(Outcome.UNKNOWN);
        }
        for (UUID personId : persons) {
            List<ReservationView> all = views.ofPerson(personId);
            Optional<ReservationView> here = bookedHereToday(all, venueId);
            if (here.isPresent()) {
                return booked(personId, here.get(), others(all, here.get()));
            }
        }
        return notBookedHere(code, persons, birthDate);
    }

    private Optional<ReservationView> bookedHereToday(List<ReservationView> all, UUID venueId) {
        return all.stream()
                .filter(view -> view.status() != ReservationStatus.CANCELLED)
                .filter(view -> view.venueId().equals(venueId))
                .filter(view -> view.startsAt().toLocalDate().equals(time.today()))
                .min(Comparator.comparing((ReservationView view) -> !LIVE.contains(view.status()))
                        .thenComparing(ReservationView::startsAt));
    }

    private Answer booked(UUID personId, ReservationView here, List<ReservationView> others) {
        List<RefusalView> against = here.status().live() ? againstGiving.of(here) : List.of();
        Outcome outcome = against.isEmpty() ? Outcome.BOOKED_HERE : Outcome.MUST_NOT;
        return new Answer(outcome, pages.page(personId), here, others, against);
    }

    /** Without a booking here the card alone is not enough: the birth date must be told as well. */
    private Answer notBookedHere(ScannedCode code, List<UUID> persons, LocalDate birthDate) {
        if (birthDate == null || code.checkInCode() != null) {
            return code.checkInCode() == null ? Answer.of(Outcome.BIRTH_DATE_NEEDED) : bookedElsewhere(persons);
        }
        ResidentView resident = residents.open(code.voucherNumber(), code.municipalityCode(), birthDate);
        List<ReservationView> live = resident.reservations().stream()
                .filter(view -> LIVE.contains(view.status()))
                .toList();
        Outcome outcome = live.isEmpty() ? Outcome.NOT_BOOKED : Outcome.NOT_TODAY;
        return new Answer(outcome, resident, null, live, List.of());
    }

    /** A check-in code of another day or place: only that much is said until the birth date is known. */
    private Answer bookedElsewhere(List<UUID> persons) {
        List<ReservationView> live = views.ofPerson(persons.getFirst()).stream()
                .filter(view -> LIVE.contains(view.status()))
                .map(view -> caller.reaches(view.venueId()) ? view : view.elsewhere())
                .toList();
        return new Answer(live.isEmpty() ? Outcome.BIRTH_DATE_NEEDED : Outcome.NOT_TODAY, null, null, live, List.of());
    }

    private List<ReservationView> others(List<ReservationView> all, ReservationView here) {
        return all.stream()
                .filter(view -> LIVE.contains(view.status()) && !view.id().equals(here.id()))
                .map(view -> caller.reaches(view.venueId()) ? view : view.elsewhere())
                .toList();
    }
}
