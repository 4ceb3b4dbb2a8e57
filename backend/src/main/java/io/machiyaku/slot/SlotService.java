package io.machiyaku.slot;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Stale;
import io.machiyaku.slot.SlotDrafts.Checked;
import io.machiyaku.slot.SlotDrafts.Edited;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Registers, changes, publishes and deletes slots. {@code within} limits venue roles to their own venues. */
@ApplicationScoped
public class SlotService {

    private static final String ALIKE = "slot_same_key_once";

    /** Slots as they would be or are, and what stands against each draft, by its place in the list. */
    record Batch(List<SlotView> slots, Map<Integer, List<Objection>> objections) {}

    private final SlotRepository slots;
    private final SlotDrafts drafts;
    private final SlotViews views;
    private final OperationLog log;

    SlotService(SlotRepository slots, SlotDrafts drafts, SlotViews views, OperationLog log) {
        this.slots = slots;
        this.drafts = drafts;
        this.views = views;
        this.log = log;
    }

    /** One slot, or the two of a set. */
    @Transactional
    public List<SlotView> register(SlotDraft draft, Set<UUID> within) {
        Checked checked = drafts.check(List.of(draft), within).getFirst();
        orThrow(Map.of("", checked.objections()));
        return views.of(persist(checked.slots()));
    }

    /** All of them or none. */
    @Transactional
    public List<SlotView> registerAll(List<SlotDraft> list, Set<UUID> within) {
        List<Checked> checked = drafts.check(list, within);
        Map<String, List<Objection>> objections = new LinkedHashMap<>();
        for (int i = 0; i < checked.size(); i++) {
            objections.put("slots[" + i + "].", checked.get(i).objections());
        }
        orThrow(objections);
        return views.of(
                persist(checked.stream().flatMap(one -> one.slots().stream()).toList()));
    }

    /** What {@link #registerAll} would do: it is done with all against which nothing stands, and taken back. */
    @Transactional
    Batch preview(List<SlotDraft> list, Set<UUID> within) {
        List<Checked> checked = drafts.check(list, within);
        Map<Integer, List<Objection>> objections = new TreeMap<>();
        for (int i = 0; i < checked.size(); i++) {
            if (!checked.get(i).objections().isEmpty()) {
                objections.put(i, checked.get(i).objections());
            }
        }
        List<Slot> possible = checked.stream()
                .filter(one -> one.objections().isEmpty())
                .flatMap(one -> one.slots().stream())
                .toList();
        List<SlotView> made = views.of(persist(possible));
        QuarkusTransaction.setRollbackOnly();
        return new Batch(made, objections);
    }

    /** Bookings stay where they are. Fewer seats than are booked need {@code belowBooked}. */
    @Transactional
    public SlotView edit(UUID id, long version, SlotDraft draft, boolean belowBooked, Set<UUID> within) {
        List<Slot> both = slots.locked(List.of(id), within);
        Slot slot = both.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
        Slot partner = both.stream().filter(s -> s != slot).findFirst().orElse(null);
        if (slot.version() != version) {
            throw new Stale();
        }
        Edited edited = drafts.edit(slot, partner, draft, within);
        orThrow(Map.of("", edited.objections()));
        checkProgramme(slot, edited.plan(), both);
        if (partner == null || edited.partner() == null) {
            change(slot, edited.plan(), belowBooked);
        } else if (edited.plan().key().equals(partner.plan().key())) {
            // It moves to where its other half is, which therefore has to go first.
            change(partner, edited.partner(), belowBooked);
            change(slot, edited.plan(), belowBooked);
        } else {
            change(slot, edited.plan(), belowBooked);
            change(partner, edited.partner(), belowBooked);
        }
        return views.of(slot);
    }

    /** Acts on both halves of a set. Returns how many slots changed. */
    @Transactional
    public int publish(Collection<UUID> ids, boolean published, Set<UUID> within) {
        List<Slot> changing = slots.locked(ids, within).stream()
                .filter(slot -> slot.published() != published)
                .toList();
        for (Slot slot : changing) {
            slot.publish(published);
            log.add(Entry.of(published ? "PUBLISH" : "UNPUBLISH", "SLOT", slot.id()));
        }
        slots.flush();
        return changing.size();
    }

    /** With its other half; only while nobody has ever booked either. */
    @Transactional
    public void delete(UUID id, Set<UUID> within) {
        List<Slot> both = slots.locked(List.of(id), within);
        long bookings = slots.everReserved(both.stream().map(Slot::id).toList());
        if (bookings > 0) {
            throw new Refused(Refusal.of(SlotRefusal.SLOT_HAS_BOOKINGS, Map.of("count", bookings)));
        }
        for (Slot slot : both) {
            slots.delete(slot);
            log.add(new Entry("DELETE", "SLOT", slot.id(), slot.plan(), null, null));
        }
        slots.flush();
    }

    /** Bookings belong to their slot's programme for good. */
    private void checkProgramme(Slot slot, SlotPlan plan, List<Slot> both) {
        if (plan.programmeId().equals(slot.programmeId())) {
            return;
        }
        long bookings = slots.everReserved(both.stream().map(Slot::id).toList());
        if (bookings > 0) {
            throw new Refused(Refusal.of(SlotRefusal.PROGRAMME_FIXED, Map.of("count", bookings)));
        }
    }

    private void change(Slot slot, SlotPlan plan, boolean belowBooked) {
        SlotPlan before = slot.plan();
        int reserved = slot.reserved();
        slot.follow(plan);
        flush(plan);
        boolean resized = plan.capacity() == before.capacity() || slots.resize(slot, plan.capacity(), belowBooked);
        if (!resized) {
            throw new Refused(Refusal.of(
                    SlotRefusal.CAPACITY_BELOW_BOOKED, Map.of("reserved", reserved, "by", reserved - plan.capacity())));
        }
        if (!before.equals(plan)) {
            log.add(Entry.changed("SLOT", slot.id(), before, plan));
        }
    }

    private List<Slot> persist(List<Slot> made) {
        slots.persist(made);
        made.stream().findFirst().ifPresent(first -> flush(first.plan()));
        made.forEach(slot -> log.add(Entry.made("SLOT", slot.id(), slot.plan())));
        return made;
    }

    /** Somebody else may have stored a slot like this one since it was checked. */
    private void flush(SlotPlan plan) {
        try {
            slots.flush();
        } catch (ConstraintViolationException alike) {
            if (Objects.requireNonNullElse(alike.getConstraintName(), "").startsWith(ALIKE)) {
                throw new Refused(Objection.clash(plan, null).refusal());
            }
            throw alike;
        }
    }

    /** Wrong fields first: 400 with their names, after the prefix they are given under; else the rules that said no. */
    private static void orThrow(Map<String, List<Objection>> byPrefix) {
        List<Invalid.Field> fields = new ArrayList<>();
        List<Refusal> rules = new ArrayList<>();
        byPrefix.forEach((prefix, objections) -> objections.forEach(objection -> {
            Refusal refusal = objection.refusal();
            if (objection.field() == null) {
                rules.add(refusal);
            } else {
                fields.add(new Invalid.Field(prefix + objection.field(), refusal.rule(), refusal.words()));
            }
        }));
        if (!fields.isEmpty()) {
            throw new Invalid(fields);
        }
        if (!rules.isEmpty()) {
            throw new Refused(rules);
        }
    }
}
