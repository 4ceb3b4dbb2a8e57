package io.machiyaku.slot;

import io.machiyaku.platform.Page;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Search;
import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The slots of the tenant. */
@ApplicationScoped
public class SlotRepository implements PanacheRepositoryBase<Slot, UUID> {

    private static final String DELETED = """
            select count(*) from operation_log
            where subject_id in (:ids) and subject_kind = 'SLOT' and action = 'DELETE'
              and (:everywhere or before ->> 'venueId' in (:venues))""";

    private static final int MOST_OF_A_DAY = 1_000;

    /** What staff may search by; null asks nothing. {@code within} limits venue roles to their own venues. */
    public record Question(
            UUID venueId,
            UUID vaccineId,
            LocalDate from,
            LocalDate to,
            LocalDateTime startsFrom,
            LocalDateTime endsTo,
            Integer dose,
            Integer intervalMonths,
            Boolean published,
            Fullness fullness,
            Set<UUID> within) {}

    public Page<Slot> matching(Question question, Page.Ask ask) {
        var search = new Search("1 = 1");
        search.equal("venueId", question.venueId());
        search.equal("vaccineId", question.vaccineId());
        search.atLeast("day", question.from());
        search.atMost("day", question.to());
        search.atLeast("startsAt", question.startsFrom());
        search.atMost("endsAt", question.endsTo());
        search.atMost("doseFrom", question.dose());
        search.atLeast("doseTo", question.dose());
        search.equal("intervalMonths", question.intervalMonths());
        search.equal("published", question.published());
        search.within("venueId", question.within());
        if (question.fullness() != null) {
            search.also(question.fullness().condition());
        }
        return search.page(this, "startsAt, venueId, name, id", ask);
    }

    public Slot get(UUID id) {
        return get(id, null);
    }

    /** {@code within}: the venues that the asker may see, null for all. */
    public Slot get(UUID id, Set<UUID> within) {
        return among(Set.of(id), within).firstResultOptional().orElseThrow(() -> new Unknown("slot"));
    }

    /** All of a venue's slots of a day, in order; the first thousand, where somebody made more. */
    public List<Slot> ofDay(UUID venueId, LocalDate day) {
        return find("venueId = ?1 and day = ?2 order by startsAt, name, id", venueId, day)
                .page(0, MOST_OF_A_DAY)
                .list();
    }

    /**
     * These slots and their other halves, locked in the order of their ids as everywhere; read as they are now. Those of
     * other venues are neither locked nor known.
     */
    List<Slot> locked(Collection<UUID> ids, Set<UUID> within) {
        Set<UUID> both = new HashSet<>(ids);
        both.addAll(partnersOf(ids));
        List<Slot> slots =
                among(both, within).withLock(LockModeType.PESSIMISTIC_WRITE).list();
        if (slots.size() < both.size()) {
            throw deleted(ids, within) ? new Refused(SlotRefusal.SLOT_DELETED) : new Unknown("slot");
        }
        return slots;
    }

    /** Whether the operation log tells that somebody deleted one of these; whoever comes second is told so. */
    private boolean deleted(Collection<UUID> ids, Set<UUID> within) {
        return ((Number) getEntityManager()
                                .createNativeQuery(DELETED, Long.class)
                                .setParameter("ids", ids)
                                .setParameter("everywhere", within == null)
                                .setParameter("venues", within == null ? List.of("") : texts(within))
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    private static List<String> texts(Set<UUID> venues) {
        return venues.isEmpty()
                ? List.of("")
                : venues.stream().map(UUID::toString).toList();
    }

    private PanacheQuery<Slot> among(Set<UUID> ids, Set<UUID> within) {
        return within == null
                ? find("id in ?1 order by id", ids)
                : find("id in ?1 and venueId in ?2 order by id", ids, within);
    }

    private List<UUID> partnersOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select pairedSlotId from Slot where id in :ids and pairedSlotId is not null", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Slots that are alike in everything that tells slots apart. */
    Map<SlotPlan.Key, UUID> alike(Collection<SlotPlan> plans) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        Set<SlotPlan.Key> keys = plans.stream().map(SlotPlan::key).collect(Collectors.toSet());
        return find(
                        "venueId in ?1 and startsAt in ?2",
                        plans.stream().map(SlotPlan::venueId).collect(Collectors.toSet()),
                        plans.stream().map(SlotPlan::startsAt).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(slot -> keys.contains(slot.plan().key()))
                .collect(Collectors.toMap(slot -> slot.plan().key(), Slot::id));
    }

    /**
     * Changes how many seats there are; seats given beyond that count as overbooked in the same step. Fewer seats than
     * before, and than are booked, need {@code belowBooked}. Returns whether it was done.
     */
    boolean resize(Slot slot, int capacity, boolean belowBooked) {
        var entities = getEntityManager();
        entities.flush();
        int changed = entities.createQuery("""
                        update versioned Slot
                        set capacity = :capacity,
                            overbooked = case when reserved > :capacity then reserved - :capacity else 0 end
                        where id = :id and (:belowBooked = true or :capacity >= least(reserved, capacity))""")
                .setParameter("capacity", capacity)
                .setParameter("belowBooked", belowBooked)
                .setParameter("id", slot.id())
                .executeUpdate();
        entities.refresh(slot);
        return changed > 0;
    }

    /** How many reservations these slots have ever had, cancelled ones too: they keep the slot from being deleted. */
    long everReserved(Collection<UUID> ids) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from reservation where slot_id in (:ids)", Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult())
                .longValue();
    }
}
