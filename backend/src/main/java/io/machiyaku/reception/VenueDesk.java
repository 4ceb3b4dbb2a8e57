package io.machiyaku.reception;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Stale;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.AnsweredRequests;
import io.machiyaku.reservation.RequestKey;
import io.machiyaku.reservation.Reservation;
import io.machiyaku.reservation.ScannedPerson;
import io.machiyaku.slot.Slot;
import io.machiyaku.voucher.PersonRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;

/** Takes up a reservation at the venues that the caller reaches: the person is locked first, then it is read. */
@ApplicationScoped
class VenueDesk {

    record Case(Reservation reservation, Slot slot) {}

    /** The version on the page on which the step was decided, what the desk read last (or null), and the request's key. */
    record Seen(long version, String scanned, RequestKey key) {}

    private static final String WITHIN_REACH = """
             from Reservation r join Slot s on s.id = r.slotId join Person p on p.id = r.personId
            where r.id = :id and (:everywhere = true or s.venueId in :venues)
              and (:everybody = true or p.protectedPerson = false)
            """;

    private final EntityManager entities;
    private final PersonRepository people;
    private final ScannedPerson scans;
    private final AnsweredRequests answered;
    private final Caller caller;

    VenueDesk(
            EntityManager entities,
            PersonRepository people,
            ScannedPerson scans,
            AnsweredRequests answered,
            Caller caller) {
        this.entities = entities;
        this.people = people;
        this.scans = scans;
        this.answered = answered;
        this.caller = caller;
    }

    /** Nothing where this very request was answered before; refuses what was read of another person, or has changed since. */
    Optional<Case> take(UUID id, Seen seen) {
        people.raise(only(id, entities.createQuery("select r.personId" + WITHIN_REACH, UUID.class)));
        Case held = only(
                id,
                entities.createQuery(
                        "select new io.machiyaku.reception.VenueDesk$Case(r, s)" + WITHIN_REACH, Case.class));
        scans.mustBe(held.reservation().personId(), seen.scanned());
        if (!answered.isNew(seen.key(), id)) {
            return Optional.empty();
        }
        if (held.reservation().version() != seen.version()) {
            throw new Stale();
        }
        return Optional.of(held);
    }

    private <T> T only(UUID id, TypedQuery<T> question) {
        return question.setParameter("id", id)
                .setParameter("everywhere", !caller.isVenueRole())
                .setParameter("venues", caller.venueIds())
                .setParameter("everybody", caller.isAdministrator())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("reservation"));
    }

    void flush() {
        entities.flush();
    }

    /** The functions of the database may have written the row, which no step may then take for a stranger's. */
    void readAgain(Reservation reservation) {
        entities.refresh(reservation);
    }
}
