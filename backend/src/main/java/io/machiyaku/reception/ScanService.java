package io.machiyaku.reception;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.reservation.ReservationStatus;
import io.machiyaku.reservation.ReservationView;
import io.machiyaku.reservation.ReservationViews;
import io.machiyaku.reservation.WithinReach;
import io.machiyaku.resident.ResidentPages;
import io.machiyaku.resident.ResidentService;
import io.machiyaku.resident.ResidentView;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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

    /**
     * {@code against}: what now stands against giving the dose; {@code others}: further live bookings from today on, by
     * time; {@code elsewhere}: the same at venues out of reach. A person who is here and must not have the dose comes with
     * the reservation: screening only and undoing remain possible.
     */
    @Schema(name = "ScanAnswer")
    public record Answer(
            @NotNull Outcome outcome,
            ResidentView resident,
            ReservationView reservation,
            @NotNull List<ReservationView> others,
            @NotNull List<WithinReach.Elsewhere> elsewhere,
            @NotNull List<RefusalView> against) {

        static Answer of(Outcome outcome) {
            return new Answer(outcome, null, null, List.of(), List.of(), List.of());
        }
    }

    /** A person with all bookings, newest first, and the one that counts here and now, if there is one. */
    private record Found(UUID personId, List<ReservationView> all, ReservationView here) {}

    private final CodeHolders holders;
    private final VenueRepository venues;
    private final ReservationViews views;
    private final GivingCheck giving;
    private final ResidentPages pages;
    private final ResidentService residents;
    private final Caller caller;
    private final CityTime time;

    ScanService(
            CodeHolders holders,
            VenueRepository venues,
            ReservationViews views,
            GivingCheck giving,
            ResidentPages pages,
            ResidentService residents,
            Caller caller,
            CityTime time) {
        this.holders = holders;
        this.venues = venues;
        this.views = views;
        this.giving = giving;
        this.pages = pages;
        this.residents = residents;
        this.caller = caller;
        this.time = time;
    }

    /** Looks, opens with the birth date where one is told, and answers: one after the other, for opening counts by itself. */
    public Answer scan(String typed, UUID venueId, LocalDate birthDate) {
        ScannedCode code = ScannedCode.read(typed).orElseThrow(() -> new Invalid("code", ReceptionRefusal.SCAN_FORMAT));
        ScannedCode closed = requiringNew().call(() -> {
            venues.get(venueId, caller.isVenueRole() ? caller.venueIds() : null);
            return birthDate == null ? null : toOpen(code, venueId);
        });
        if (closed == null) {
            return requiringNew()
                    .call(() -> code.checkInCode() == null ? card(code, venueId) : appointment(code, venueId));
        }
        ResidentView resident = residents.open(closed.voucherNumber(), closed.municipalityCode(), birthDate, false);
        return requiringNew().call(() -> opened(resident, venueId));
    }

    /** Of a code whose holder has just been opened: a check-in code still means that one appointment. */
    Answer opened(String typed, UUID venueId, ResidentView resident) {
        return requiringNew()
                .call(() -> ScannedCode.read(typed)
                        .filter(code -> code.checkInCode() != null)
                        .flatMap(holders::appointment)
                        .map(booked -> appointed(booked, venueId))
                        .filter(found -> found.here() != null)
                        .map(this::booked)
                        .orElseGet(() -> opened(resident, venueId)));
    }

    /** What the birth date must open; null where it is booked here, or nobody's. */
    private ScannedCode toOpen(ScannedCode code, UUID venueId) {
        if (code.checkInCode() == null) {
            return holders.of(code).isEmpty() ? null : code;
        }
        return holders.appointment(code)
                .filter(booked -> appointed(booked, venueId).here() == null)
                .map(CodeHolders.Appointment::voucher)
                .orElse(null);
    }

    private Found appointed(CodeHolders.Appointment booked, UUID venueId) {
        UUID meant = booked.reservationId();
        return found(booked.personId(), venueId, view -> view.id().equals(meant));
    }

    /** A check-in code means that one appointment, whatever else its holder has booked today. */
    private Answer appointment(ScannedCode code, UUID venueId) {
        Optional<CodeHolders.Appointment> booked = holders.appointment(code);
        if (booked.isEmpty()) {
            return Answer.of(Outcome.UNKNOWN);
        }
        Found found = appointed(booked.get(), venueId);
        if (found.here() != null) {
            return booked(found);
        }
        return notHere(found, own(found) ? page(found) : null, Outcome.BIRTH_DATE_NEEDED);
    }

    private Answer card(ScannedCode code, UUID venueId) {
        List<UUID> persons = holders.of(code);
        if (persons.isEmpty()) {
            return Answer.of(Outcome.UNKNOWN);
        }
        List<Found> all = persons.stream()
                .map(personId -> found(personId, venueId, view -> true))
                .toList();
        List<Found> booked = all.stream().filter(found -> found.here() != null).toList();
        if (booked.size() == 1) {
            return booked(booked.getFirst());
        }
        return all.size() == 1 && own(all.getFirst())
                ? notHere(all.getFirst(), page(all.getFirst()), Outcome.NOT_TODAY)
                : Answer.of(Outcome.BIRTH_DATE_NEEDED);
    }

    /** Whoever has a booking to come within the caller's reach is shown with it, on whatever day. */
    private boolean own(Found found) {
        return !others(found).reservations().isEmpty();
    }

    private ResidentView page(Found found) {
        return pages.page(found.personId());
    }

    /** Without a booking here, or where several are meant, the birth date must be told as well. */
    private Answer opened(ResidentView resident, UUID venueId) {
        Found found = found(resident.personId(), venueId, view -> true);
        return found.here() == null ? notHere(found, resident, Outcome.NOT_BOOKED) : booked(found);
    }

    private Found found(UUID personId, UUID venueId, Predicate<ReservationView> meant) {
        List<ReservationView> all = views.ofPerson(personId);
        ReservationView here = all.stream()
                .filter(view -> view.status() != ReservationStatus.CANCELLED)
                .filter(view -> view.venueId().equals(venueId))
                .filter(view -> view.startsAt().toLocalDate().equals(time.today()))
                .filter(meant)
                .min(Comparator.comparing(
                                (ReservationView view) -> !view.status().live())
                        .thenComparing(ReservationView::startsAt))
                .orElse(null);
        return new Found(personId, all, here);
    }

    private Answer booked(Found found) {
        List<RefusalView> against = found.here().status().live() ? giving.against(found.here()) : List.of();
        Outcome outcome = against.isEmpty() ? Outcome.BOOKED_HERE : Outcome.MUST_NOT;
        WithinReach others = others(found);
        return new Answer(outcome, page(found), found.here(), others.reservations(), others.elsewhere(), against);
    }

    /** Of another day or place: only that much is said until the birth date is known. */
    private Answer notHere(Found found, ResidentView resident, Outcome otherwise) {
        WithinReach others = others(found);
        boolean none = others.reservations().isEmpty() && others.elsewhere().isEmpty();
        return new Answer(
                none ? otherwise : Outcome.NOT_TODAY,
                resident,
                null,
                others.reservations(),
                others.elsewhere(),
                List.of());
    }

    private WithinReach others(Found found) {
        List<ReservationView> live = found.all().stream()
                .filter(view -> view.status().live() && !view.equals(found.here()))
                .filter(view -> !view.startsAt().toLocalDate().isBefore(time.today()))
                .sorted(Comparator.comparing(ReservationView::startsAt))
                .toList();
        return WithinReach.of(live, caller);
    }
}
