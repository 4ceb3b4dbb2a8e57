package io.machiyaku.reservation;

import io.machiyaku.history.HistoryRefusal;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.reservation.BookingFacts.DoseRow;
import io.machiyaku.reservation.BookingFacts.LiveRow;
import io.machiyaku.reservation.BookingFacts.PersonRow;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.reservation.rules.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A dose that was given, or was to be given, is one no more: taken back, screening only, no show. A later dose that is
 * recorded forbids it. Later doses that are booked are asked about, as when a booking is cancelled: they fall with it, or
 * are kept knowingly. Nobody is left with dose 2 and without dose 1 in silence.
 */
@ApplicationScoped
public class GoingDose {

    /** {@code alsoLaterDoses}: true, they fall; false, they are kept; null: not asked yet. */
    public record Answer(Boolean alsoLaterDoses, String reason) {}

    private final BookingFactsReader facts;
    private final Seats seats;
    private final ReservationTrail trail;
    private final TenantScope scope;
    private final Caller caller;
    private final CityTime time;

    GoingDose(
            BookingFactsReader facts,
            Seats seats,
            ReservationTrail trail,
            TenantScope scope,
            Caller caller,
            CityTime time) {
        this.facts = facts;
        this.seats = seats;
        this.trail = trail;
        this.scope = scope;
        this.caller = caller;
        this.time = time;
    }

    /**
     * In the transaction that has locked the person, after the record (if there was one) is void in the database. May write
     * any reservation of the person there: read again what you hold.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID personId, UUID programmeId, int dose, Answer answer) {
        settle(personId, programmeId, dose, dose, answer);
    }

    /** {@code becomes}: the dose that a record was corrected to, which is no later dose of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID personId, UUID programmeId, int dose, int becomes, Answer answer) {
        PersonRow person = facts.person(scope.current(), personId).orElseThrow();
        List<DoseRow> recorded = person.doses().stream()
                .filter(row -> row.programme().equals(programmeId))
                .sorted(Comparator.comparingInt(DoseRow::dose))
                .toList();
        if (recorded.stream().anyMatch(row -> row.dose() == dose)) {
            return;
        }
        recorded.stream()
                .filter(row -> row.dose() > dose && row.dose() != becomes)
                .findFirst()
                .ifPresent(later -> {
                    throw new Refused(Refusal.of(HistoryRefusal.LATER_DOSE_RECORDED, Map.of("dose", later.dose())));
                });
        settleBooked(person, laterBookings(person, programmeId, dose), answer);
    }

    private static List<LiveRow> laterBookings(PersonRow person, UUID programmeId, int dose) {
        return person.live().stream()
                .filter(row -> row.programme().equals(programmeId) && row.dose() > dose)
                .sorted(Comparator.comparingInt(LiveRow::dose))
                .toList();
    }

    private void settleBooked(PersonRow person, List<LiveRow> later, Answer answer) {
        if (later.isEmpty() || Boolean.FALSE.equals(answer.alsoLaterDoses())) {
            return;
        }
        if (answer.alsoLaterDoses() == null) {
            LiveRow first = later.getFirst();
            var words = Map.<String, Object>of(
                    "dose", first.dose(), "startsAt", first.startsAt(), "venueId", first.venue());
            throw new Refused(Refusal.of(BookingRefusal.LATER_DOSE_CONFLICTS, words));
        }
        if (!later.stream().allMatch(row -> caller.reaches(row.venue()))) {
            throw new Refused(BookingRefusal.OUTSIDE_YOUR_VENUES);
        }
        cancel(person, later, answer.reason());
    }

    private void cancel(PersonRow person, List<LiveRow> later, String reason) {
        Releases releases = Releases.ofRows(later, CancelReason.OFFICE);
        String ids = later.stream().map(row -> row.id().toString()).collect(Collectors.joining(","));
        seats.release(
                new Seats.Step(
                        scope.current(),
                        person.personId(),
                        person.bookingVersion(),
                        Door.WALK_IN,
                        caller.id(),
                        time.instant(),
                        Set.of(),
                        List.of(),
                        reason,
                        RequestKey.NONE,
                        ids),
                releases);
        trail.fell(person, releases, reason);
    }
}
