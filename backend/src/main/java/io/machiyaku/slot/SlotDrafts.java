package io.machiyaku.slot;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.vaccine.VaccineCatalogue;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns slots as entered into slots to store, many at once, and finds what stands against each. */
@ApplicationScoped
class SlotDrafts {

    /** One draft's slots (two for a set, none where there are objections). */
    record Checked(List<Slot> slots, List<Objection> objections) {}

    /** What an edit makes of a slot and, where it moves too, of its other half. */
    record Edited(SlotPlan plan, SlotPlan partner, List<Objection> objections) {}

    private final SlotRepository slots;
    private final VenueRepository venues;
    private final VaccineCatalogue catalogue;
    private final TenantScope scope;
    private final CityTime time;

    SlotDrafts(
            SlotRepository slots,
            VenueRepository venues,
            VaccineCatalogue catalogue,
            TenantScope scope,
            CityTime time) {
        this.slots = slots;
        this.venues = venues;
        this.catalogue = catalogue;
        this.scope = scope;
        this.time = time;
    }

    List<Checked> check(List<SlotDraft> drafts, Set<UUID> within) {
        SlotCheck check = checkFor(drafts.stream().map(SlotDraft::venueId).collect(Collectors.toSet()), within);
        List<Checked> checked =
                drafts.stream().map(draft -> checked(check, draft)).toList();
        return withoutClashes(checked);
    }

    /** {@code slot} is to become what the draft says; the first half of a set takes the second along. */
    Edited edit(Slot slot, Slot partner, SlotDraft draft, Set<UUID> within) {
        SlotCheck check = checkFor(Set.of(draft.venueId()), within);
        boolean half = slot.setHalf() != null;
        if (draft.set() != null && slot.setHalf() != Slot.Half.FIRST) {
            return new Edited(null, null, List.of(Objection.rule(SlotRefusal.SET_IS_FIXED)));
        }
        SlotPlan former = slot.plan();
        SlotPlan plan = check.plan(half ? ofSet(draft) : draft, former);
        SlotPlan other = plan == null || !half ? null : other(check, slot, partner, plan, draft);
        List<Objection> objections = new ArrayList<>(check.objections());
        if (objections.isEmpty()) {
            List<SlotPlan> plans = other == null ? List.of(plan) : List.of(plan, other);
            Map<SlotPlan.Key, UUID> alike = slots.alike(plans);
            plans.stream()
                    .filter(p -> alike.containsKey(p.key()))
                    .filter(p -> !alike.get(p.key()).equals(slot.id()))
                    .filter(p -> partner == null || !alike.get(p.key()).equals(partner.id()))
                    .forEach(p -> objections.add(Objection.clash(p, alike.get(p.key()))));
        }
        return new Edited(plan, other, objections);
    }

    private SlotPlan other(SlotCheck check, Slot slot, Slot partner, SlotPlan plan, SlotDraft draft) {
        if (slot.setHalf() == Slot.Half.SECOND) {
            boolean apart = !plan.venueId().equals(partner.venueId())
                    || !plan.vaccineId().equals(partner.vaccineId());
            if (apart) {
                throw new Refused(SlotRefusal.SET_IS_FIXED);
            }
            check.second(partner.plan(), plan.startsAt());
            return partner.plan().shown(plan.published());
        }
        SlotDraft.SecondHalf wish = draft.set();
        LocalDateTime start = wish != null && wish.startsAt() != null
                ? wish.startsAt()
                : partner.startsAt().plus(Duration.between(slot.startsAt(), plan.startsAt()));
        int seats = wish != null && wish.capacity() != null ? wish.capacity() : partner.capacity();
        return check.half(plan, check.second(plan, start), seats);
    }

    private static SlotDraft ofSet(SlotDraft draft) {
        return draft.set() == null ? draft.inSet() : draft;
    }

    private SlotCheck checkFor(Collection<UUID> venueIds, Set<UUID> within) {
        Map<UUID, Venue> known =
                venues.list("id in ?1", venueIds).stream().collect(Collectors.toMap(Venue::id, Function.identity()));
        return new SlotCheck(catalogue.shelf(), known, within, time.now());
    }

    private Checked checked(SlotCheck check, SlotDraft draft) {
        SlotPlan plan = check.plan(draft, null);
        if (plan == null) {
            return new Checked(List.of(), check.objections());
        }
        Slot first = new Slot(scope.current(), plan);
        if (draft.set() == null) {
            return new Checked(List.of(first), List.of());
        }
        int seats = Objects.requireNonNullElse(draft.set().capacity(), plan.capacity());
        SlotPlan half = check.half(plan, check.second(plan, draft.set().startsAt()), seats);
        List<Objection> objections = check.objections();
        if (!objections.isEmpty()) {
            return new Checked(List.of(), objections);
        }
        Slot second = new Slot(scope.current(), half);
        Slot.pair(first, second);
        return new Checked(List.of(first, second), List.of());
    }

    /** A slot like one that is there, or like one earlier in the list, is refused. */
    private List<Checked> withoutClashes(List<Checked> checked) {
        List<SlotPlan> plans = checked.stream()
                .flatMap(one -> one.slots().stream())
                .map(Slot::plan)
                .toList();
        Map<SlotPlan.Key, UUID> taken = new HashMap<>(slots.alike(plans));
        List<Checked> result = new ArrayList<>();
        for (Checked one : checked) {
            List<Objection> objections = new ArrayList<>(one.objections());
            for (Slot slot : one.slots()) {
                SlotPlan plan = slot.plan();
                if (taken.containsKey(plan.key())) {
                    objections.add(Objection.clash(plan, taken.get(plan.key())));
                } else {
                    taken.put(plan.key(), null);
                }
            }
            result.add(new Checked(one.slots(), objections));
        }
        return result;
    }
}
