package io.machiyaku.reception;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.history.HistoryService;
import io.machiyaku.history.VaccinationRecord.Given;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Refused;
import io.machiyaku.reception.VenueDesk.Seen;
import io.machiyaku.reservation.GoingDose;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Leads a reservation through the day: check-in, result, and back again ({@link DayRules}). Undoing is free for ten
 * minutes, later it needs a reason.
 */
@ApplicationScoped
public class ReceptionService {

    private static final Duration FREE_TO_UNDO = Duration.ofMinutes(10);

    private static final String ONE_LIVE_PER_DOSE = "reservation_one_live_per_dose";
    private static final String UNDONE_AT_ONCE = "受付でただちに取り消しました";

    private final VenueDesk desk;
    private final GivingCheck giving;
    private final ReservationViews views;
    private final HistoryService history;
    private final GoingDose later;
    private final ReservationEvents events;
    private final OperationLog log;
    private final CityTime time;

    ReceptionService(
            VenueDesk desk,
            GivingCheck giving,
            ReservationViews views,
            HistoryService history,
            GoingDose later,
            ReservationEvents events,
            OperationLog log,
            CityTime time) {
        this.desk = desk;
        this.giving = giving;
        this.views = views;
        this.history = history;
        this.later = later;
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
            GoingDose.Answer answer) {

        String reason() {
            return answer.reason();
        }
    }

    @Transactional
    public ReservationView checkIn(UUID id, Seen seen) {
        desk.take(id, seen).ifPresent(held -> {
            rules(held).checkIn(held.reservation().status());
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
        rules(held).result(reservation.status(), result.status());
        if (result.dose() != null && result.dose() != reservation.dose()) {
            throw new Invalid("dose", ReceptionRefusal.DOSE_IS_THE_BOOKED_ONE);
        }
        if (result.status() == ReservationStatus.VACCINATED) {
            lead(reservation, result.status(), vaccinated(held, result), result.reason());
            return;
        }
        if (result.status() == ReservationStatus.SCREENED_ONLY && blank(result.reason())) {
            throw new Invalid("reason", ReceptionRefusal.SCREENING_NEEDS_REASON);
        }
        settleLater(reservation, result.answer());
        lead(reservation, result.status(), result.status(), result.reason());
    }

    private Vaccinated vaccinated(VenueDesk.Case held, Result result) {
        Reservation reservation = held.reservation();
        Given given = given(reservation, held.slot(), result);
        List<String> setAside = giving.orRefuse(view(reservation.id()), given.on(), result.reason());
        history.record(reservation.personId(), given);
        return Vaccinated.of(given, setAside);
    }

    /** One step back. A dose that was recorded is taken out of the history with it. */
    @Transactional
    public ReservationView undo(UUID id, GoingDose.Answer answer, Seen seen) {
        desk.take(id, seen).ifPresent(held -> undo(held.reservation(), answer));
        return view(id);
    }

    private void undo(Reservation reservation, GoingDose.Answer answer) {
        ReservationStatus former = reservation.status();
        ReservationStatus back = DayRules.before(former);
        String reason = answer.reason();
        boolean late = reservation.statusSince().plus(FREE_TO_UNDO).isBefore(time.instant());
        if (late && blank(reason)) {
            throw new Refused(ReceptionRefusal.UNDO_EXPIRED);
        }
        Optional<Given> struck = history.undo(reservation.id(), blank(reason) ? UNDONE_AT_ONCE : reason);
        if (struck.isPresent()) {
            settleLater(reservation, answer);
        }
        Object undone =
                struck.<Object>map(given -> Vaccinated.of(given, List.of())).orElse(former);
        move(reservation, back);
        events.add(reservation, "UNDONE", former, reason);
        log.add(new Entry("UNDO", "RESERVATION", reservation.id(), undone, back, reason));
    }

    /** Both ways through the database: what was made void must be so there, and where its other half falls, so is the set here. */
    private void settleLater(Reservation reservation, GoingDose.Answer answer) {
        desk.flush();
        later.settle(reservation.personId(), reservation.programmeId(), reservation.dose(), answer);
        desk.readAgain(reservation);
    }

    private DayRules rules(VenueDesk.Case held) {
        return new DayRules(held.slot().startsAt(), time.now());
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
