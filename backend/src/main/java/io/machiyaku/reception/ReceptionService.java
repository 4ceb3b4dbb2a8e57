package io.machiyaku.reception;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.history.HistoryService;
import io.machiyaku.history.VaccinationRecord.Given;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Refused;
import io.machiyaku.reception.VenueDesk.Seen;
import io.machiyaku.reservation.Reservation;
import io.machiyaku.reservation.ReservationEvents;
import io.machiyaku.reservation.ReservationStatus;
import io.machiyaku.reservation.ReservationView;
import io.machiyaku.reservation.ReservationViews;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.slot.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Leads a reservation through the day: check-in, result, and back again. RESERVED → CHECKED_IN → VACCINATED or
 * SCREENED_ONLY; RESERVED or CHECKED_IN → NO_SHOW. Undoing is free for ten minutes, later it needs a reason.
 */
@ApplicationScoped
public class ReceptionService {

    private static final Duration FREE_TO_UNDO = Duration.ofMinutes(10);
    private static final Set<ReservationStatus> WAITING =
            EnumSet.of(ReservationStatus.RESERVED, ReservationStatus.CHECKED_IN);

    private static final String ONE_LIVE_PER_DOSE = "reservation_one_live_per_dose";
    private static final String UNDONE_AT_ONCE = "受付でただちに取り消しました";

    private final VenueDesk desk;
    private final GivingCheck giving;
    private final ReservationViews views;
    private final HistoryService history;
    private final ReservationEvents events;
    private final OperationLog log;
    private final CityTime time;

    ReceptionService(
            VenueDesk desk,
            GivingCheck giving,
            ReservationViews views,
            HistoryService history,
            ReservationEvents events,
            OperationLog log,
            CityTime time) {
        this.desk = desk;
        this.giving = giving;
        this.views = views;
        this.history = history;
        this.events = events;
        this.log = log;
        this.time = time;
    }

    /** What came of it. {@code dose} may be left out: it is the reservation's. */
    public record Result(
            ReservationStatus status,
            Integer dose,
            LocalDate vaccinatedOn,
            String lotNumber,
            String physicianName,
            String institutionCode,
            String reason) {}

    /** On the slot's day, or later where the day is entered afterwards. */
    @Transactional
    public ReservationView checkIn(UUID id, Seen seen) {
        desk.take(id, seen).ifPresent(held -> {
            must(held.reservation().status() == ReservationStatus.RESERVED && dayHasCome(held.slot()));
            lead(held.reservation(), ReservationStatus.CHECKED_IN, ReservationStatus.CHECKED_IN, null);
        });
        return view(id);
    }

    @Transactional
    public ReservationView record(UUID id, Result result, Seen seen) {
        desk.take(id, seen).ifPresent(held -> record(held, result));
        return view(id);
    }

    private void record(VenueDesk.Case held, Result result) {
        Reservation reservation = held.reservation();
        must(followsOn(reservation.status(), result.status()) && dayHasCome(held.slot()));
        if (result.dose() != null && result.dose() != reservation.dose()) {
            throw new Invalid("dose", ReceptionRefusal.DOSE_IS_THE_BOOKED_ONE);
        }
        Object reached = result.status();
        if (result.status() == ReservationStatus.VACCINATED) {
            Given given = given(reservation, held.slot(), result);
            List<String> setAside = giving.orRefuse(view(reservation.id()), result.reason());
            history.record(reservation.personId(), given);
            reached = Vaccinated.of(given, setAside);
        }
        if (result.status() == ReservationStatus.SCREENED_ONLY && blank(result.reason())) {
            throw new Invalid("reason", ReceptionRefusal.SCREENING_NEEDS_REASON);
        }
        lead(reservation, result.status(), reached, result.reason());
    }

    /** One step back. A dose that was recorded is taken out of the history with it. */
    @Transactional
    public ReservationView undo(UUID id, String reason, Seen seen) {
        desk.take(id, seen).ifPresent(held -> undo(held.reservation(), reason));
        return view(id);
    }

    private void undo(Reservation reservation, String reason) {
        ReservationStatus former = reservation.status();
        ReservationStatus back = switch (former) {
            case CHECKED_IN, NO_SHOW -> ReservationStatus.RESERVED;
            case VACCINATED, SCREENED_ONLY -> ReservationStatus.CHECKED_IN;
            case RESERVED, CANCELLED -> throw new Refused(ReceptionRefusal.STATUS_NOT_POSSIBLE);
        };
        boolean late = reservation.statusSince().plus(FREE_TO_UNDO).isBefore(time.instant());
        if (late && blank(reason)) {
            throw new Refused(ReceptionRefusal.UNDO_EXPIRED);
        }
        Object undone = history.undo(reservation.id(), blank(reason) ? UNDONE_AT_ONCE : reason)
                .<Object>map(given -> Vaccinated.of(given, List.of()))
                .orElse(former);
        move(reservation, back);
        events.add(reservation, "UNDONE", former, reason);
        log.add(new Entry("UNDO", "RESERVATION", reservation.id(), undone, back, reason));
    }

    private void lead(Reservation reservation, ReservationStatus next, Object reached, String reason) {
        ReservationStatus former = reservation.status();
        move(reservation, next);
        events.add(reservation, next.name(), former, reason);
        log.add(new Entry(next.name(), "RESERVATION", reservation.id(), former, reached, reason));
    }

    /** Whoever was screened only may have booked the dose again: then the old booking cannot become live. */
    private void move(Reservation reservation, ReservationStatus next) {
        reservation.become(next, time.instant());
        try {
            desk.flush();
        } catch (ConstraintViolationException broken) {
            // By its beginning: a distributed database appends a shard number.
            if (broken.getConstraintName() != null && broken.getConstraintName().startsWith(ONE_LIVE_PER_DOSE)) {
                throw new Refused(BookingRefusal.ALREADY_RESERVED);
            }
            throw broken;
        }
    }

    private static boolean followsOn(ReservationStatus former, ReservationStatus next) {
        return switch (next) {
            case VACCINATED, SCREENED_ONLY -> former == ReservationStatus.CHECKED_IN;
            case NO_SHOW -> WAITING.contains(former);
            case RESERVED, CHECKED_IN, CANCELLED -> false;
        };
    }

    private boolean dayHasCome(Slot slot) {
        return !slot.day().isAfter(time.today());
    }

    private static void must(boolean possible) {
        if (!possible) {
            throw new Refused(ReceptionRefusal.STATUS_NOT_POSSIBLE);
        }
    }

    private ReservationView view(UUID id) {
        return views.of(List.of(id)).getFirst();
    }

    private Given given(Reservation reservation, Slot slot, Result result) {
        LocalDate on = result.vaccinatedOn() == null ? slot.day() : result.vaccinatedOn();
        if (on.isBefore(slot.day())) {
            throw new Invalid("vaccinatedOn", ReceptionRefusal.BEFORE_THE_SLOT);
        }
        return new Given(
                reservation.programmeId(),
                reservation.dose(),
                on,
                slot.vaccineId(),
                result.lotNumber(),
                result.physicianName(),
                result.institutionCode(),
                slot.venueId(),
                reservation.id());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
