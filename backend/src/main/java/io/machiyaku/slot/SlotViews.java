package io.machiyaku.slot;

import io.machiyaku.platform.Page;
import io.machiyaku.vaccine.VaccineCatalogue;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes views of many slots with one question for the venues and one for the other halves of sets. */
@ApplicationScoped
public class SlotViews {

    private final SlotRepository repository;
    private final VenueRepository venues;
    private final VaccineCatalogue catalogue;

    SlotViews(SlotRepository repository, VenueRepository venues, VaccineCatalogue catalogue) {
        this.repository = repository;
        this.venues = venues;
        this.catalogue = catalogue;
    }

    public SlotView of(Slot slot) {
        return of(List.of(slot)).getFirst();
    }

    public List<SlotView> of(Collection<Slot> slots) {
        if (slots.isEmpty()) {
            return List.of();
        }
        Map<UUID, Venue> places = venues.list("id in ?1", ids(slots, Slot::venueId)).stream()
                .collect(Collectors.toMap(Venue::id, Function.identity()));
        Map<UUID, Slot> halves = secondHalves(slots);
        return slots.stream()
                .map(slot -> SlotView.of(
                        slot,
                        slot.setHalf() == Slot.Half.FIRST ? halves.get(slot.pairedSlotId()) : null,
                        places.get(slot.venueId()),
                        catalogue.vaccineName(slot.vaccineId())))
                .toList();
    }

    /** Those at hand, which need not be stored yet, and the others by one question. */
    private Map<UUID, Slot> secondHalves(Collection<Slot> slots) {
        Map<UUID, Slot> halves = new HashMap<>();
        slots.stream().filter(slot -> slot.setHalf() == Slot.Half.SECOND).forEach(slot -> halves.put(slot.id(), slot));
        Set<UUID> missing = ids(
                slots.stream().filter(slot -> slot.setHalf() == Slot.Half.FIRST).toList(), Slot::pairedSlotId);
        missing.removeAll(halves.keySet());
        if (!missing.isEmpty()) {
            repository.list("id in ?1", missing).forEach(slot -> halves.put(slot.id(), slot));
        }
        return halves;
    }

    private static Set<UUID> ids(Collection<Slot> slots, Function<Slot, UUID> id) {
        return slots.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    public Page<SlotView> of(Page<Slot> page) {
        return new Page<>(of(page.items()), page.page(), page.size(), page.total());
    }
}
