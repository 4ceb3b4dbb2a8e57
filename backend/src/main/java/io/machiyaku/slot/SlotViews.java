package io.machiyaku.slot;

import io.machiyaku.platform.Page;
import io.machiyaku.vaccine.VaccineCatalogue;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes views of many slots with one question for the venues' names. */
@ApplicationScoped
public class SlotViews {

    private final VenueRepository venues;
    private final VaccineCatalogue catalogue;

    SlotViews(VenueRepository venues, VaccineCatalogue catalogue) {
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
        Map<UUID, String> names =
                venues.list("id in ?1", slots.stream().map(Slot::venueId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Venue::id, Venue::name));
        return slots.stream()
                .map(slot -> SlotView.of(
                        slot, names.getOrDefault(slot.venueId(), ""), catalogue.vaccineName(slot.vaccineId())))
                .toList();
    }

    public Page<SlotView> of(Page<Slot> page) {
        return new Page<>(of(page.items()), page.page(), page.size(), page.total());
    }
}
