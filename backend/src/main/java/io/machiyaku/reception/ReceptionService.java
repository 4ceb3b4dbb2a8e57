package io.machiyaku.reception;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.history.HistoryService;
import io.machiyaku.history.VaccinationRecord.Given;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Stale;
import io.machiyaku.reservation.Reservation;
import io.machiyaku.reservation.ReservationEvents;
import io.machiyaku.reservation.ReservationStatus;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.slot.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
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

    private final VenueDesk desk;
    private final HistoryService history;
    private final ReservationEvents events;
    private final OperationLog log;
    private final CityTime time;

    ReceptionService(
            VenueDesk desk, HistoryService history, ReservationEvents events, OperationLog log, CityTime time) {
        this.desk = desk;
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
            String reason,
            long version) {}

    @Transactional
    public void checkIn(UUID id) {
        VenueDesk.Case held = desk.take(id);
        boolean today = held.slot().day().equals(time.today());
        if (held.reservation().status() != ReservationStatus.RESERVED || !today) {
            throw new Refused(ReceptionRefusal.STATUS_NOT_POSSIBLE);
        }
        lead(held.reservation(), ReservationStatus.CHECKED_IN, null);
    }

    @Transactional
    public void record(UUID id, Result result) {
        VenueDesk.Case held = desk.take(id);
        Reservation reservation = held.reservation();
        if (reservation.version() != result.version()) {
            throw new Stale();
        }
        Set<ReservationStatus> from =
                result.status() == ReservationStatus.NO_SHOW ? WAITING : EnumSet.of(ReservationStatus.CHECKED_IN);
        boolean known = EnumSet.of(
                        ReservationStatus.VACCINATED, ReservationStatus.SCREENED_ONLY, ReservationStatus.NO_SHOW)
                .contains(result.status());
        if (!known || !from.contains(reservation.status()) || held.slot().day().isAfter(time.today())) {
            throw new Refused(ReceptionRefusal.STATUS_NOT_POSSIBLE);
        }
        if (result.dose() != null && result.dose() != reservation.dose()) {
            throw new Invalid("dose", ReceptionRefusal.DOSE_IS_THE_BOOKED_ONE);
        }
        if (result.status() == ReservationStatus.VACCINATED) {
            history.record(reservation.personId(), given(reservation, held.slot(), result));
        }
        if (result.status() == ReservationStatus.SCREENED_ONLY && blank(result.reason())) {
            throw new Invalid("reason", ReceptionRefusal.SCREENING_NEEDS_REASON);
        }
        lead(reservation, result.status(), result.reason());
    }

    /** One step back. A dose that was recorded is taken out of the history with it. */
    @Transactional
    public void undo(UUID id, String reason) {
        VenueDesk.Case held = desk.take(id);
        Reservation reservation = held.reservation();
        ReservationStatus back = switch (reservation.status()) {
            case CHECKED_IN, NO_SHOW -> ReservationStatus.RESERVED;
            case VACCINATED, SCREENED_ONLY -> ReservationStatus.CHECKED_IN;
            case RESERVED, CANCELLED -> throw new Refused(ReceptionRefusal.STATUS_NOT_POSSIBLE);
        };
        boolean late = reservation.statusSince().plus(FREE_TO_UNDO).isBefore(time.instant());
        if (late && blank(reason)) {
            throw new Refused(ReceptionRefusal.UNDO_EXPIRED);
        }
        ReservationStatus former = reservation.status();
        if (former == ReservationStatus.VACCINATED) {
            history.undo(id, blank(reason) ? "undone at once" : reason);
        }
        move(reservation, back);
        events.add(reservation, "UNDONE", former, reason);
        log.add(new Entry("UNDO", "RESERVATION", id, former, back, reason));
    }

    private void lead(Reservation reservation, ReservationStatus next, String reason) {
        ReservationStatus former = reservation.status();
        move(reservation, next);
        events.add(reservation, next.name(), former, reason);
        log.add(new Entry(next.name(), "RESERVATION", reservation.id(), former, next, reason));
    }

    /** Whoever was screened only may have booked the dose again: then the old booking cannot become live. */
    private void move(Reservation reservation, ReservationStatus next) {
        reservation.become(next, time.instant());
        try {
            desk.flush();
        } catch (ConstraintViolationException twice) {
            throw new Refused(BookingRefusal.ALREADY_RESERVED);
        }
    }

    private Given given(Reservation reservation, Slot slot, Result result) {
        LocalDate on = result.vaccinatedOn() == null ? slot.day() : result.vaccinatedOn();
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
