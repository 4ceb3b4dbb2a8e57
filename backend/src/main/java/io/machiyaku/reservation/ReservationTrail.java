package io.machiyaku.reservation;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.Refusal;
import io.machiyaku.reservation.BookingFacts.LiveRow;
import io.machiyaku.reservation.BookingFacts.PersonRow;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.ReservationService.Request;
import io.machiyaku.reservation.rules.Waiver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What staff do to reservations, in the operation log: one entry for each reservation, those that fall along included. */
@ApplicationScoped
class ReservationTrail {

    /** A reservation before or after a step; {@code waived}: the rules that were set aside in it, by {@code overrides}. */
    record Fact(
            UUID slotId,
            LocalDateTime startsAt,
            int dose,
            ReservationStatus status,
            List<Waiver> overrides,
            List<String> waived,
            CancelReason cancelReason) {

        static Fact of(LiveRow row) {
            return new Fact(row.slot(), row.startsAt(), row.dose(), row.status(), inOrder(row.overrides()), null, null);
        }

        static Fact of(SlotRow slot, int dose, Set<Waiver> used, List<Refusal> waived) {
            List<String> codes = waived.stream().map(Refusal::code).distinct().toList();
            return new Fact(slot.id(), slot.startsAt(), dose, ReservationStatus.RESERVED, inOrder(used), codes, null);
        }

        Fact cancelled(CancelReason reason) {
            return new Fact(slotId, startsAt, dose, ReservationStatus.CANCELLED, overrides, null, reason);
        }

        private static List<Waiver> inOrder(Collection<Waiver> waivers) {
            return waivers.stream().sorted().toList();
        }
    }

    private final OperationLog log;

    ReservationTrail(OperationLog log) {
        this.log = log;
    }

    void booked(Request request, BookingFacts facts, List<Seats.Take> takes, Set<Waiver> used, List<Refusal> waived) {
        for (Seats.Take take : takes) {
            SlotRow slot = facts.slot(take.slotId()).orElseThrow();
            add(request, "RESERVE", take.id(), null, Fact.of(slot, take.dose(), used, waived));
        }
    }

    void changed(Request request, BookingFacts facts, ChangePlan plan) {
        for (Seats.Move move : plan.moves()) {
            LiveRow before = facts.person().booking(move.id()).orElseThrow();
            SlotRow slot = facts.slot(move.to()).orElseThrow();
            Fact after = Fact.of(
                    slot, before.dose(), plan.verdict().used(), plan.verdict().waived());
            add(request, "CHANGE", move.id(), Fact.of(before), after);
        }
        booked(
                request,
                facts,
                plan.takes(),
                plan.verdict().used(),
                plan.verdict().waived());
    }

    void cancelled(Request request, BookingFacts facts, Releases releases) {
        for (Seats.Release release : releases.seats()) {
            Fact before = Fact.of(facts.person().booking(release.id()).orElseThrow());
            add(request, "CANCEL", release.id(), before, before.cancelled(releases.reason()));
        }
    }

    /** Later doses that fell with a step of the day. */
    void fell(PersonRow person, Releases releases, String reason) {
        for (Seats.Release release : releases.seats()) {
            Fact before = Fact.of(person.booking(release.id()).orElseThrow());
            log.add(new Entry(
                    "CANCEL", "RESERVATION", release.id(), before, before.cancelled(releases.reason()), reason));
        }
    }

    private void add(Request request, String action, UUID id, Fact before, Fact after) {
        log.add(new Entry(
                action, "RESERVATION", id, before, after, request.booker().reason()));
    }
}
