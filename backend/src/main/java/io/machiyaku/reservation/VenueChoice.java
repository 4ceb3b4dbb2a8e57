package io.machiyaku.reservation;

import io.machiyaku.reservation.PersonCalendar.Asker;
import io.machiyaku.reservation.PersonCalendar.FirstFree;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The venues a person can choose from, each with its first day that fits, so that nobody opens one after another. */
@ApplicationScoped
public class VenueChoice {

    /** {@code firstFree} is missing where no day fits. */
    @Schema(name = "VenueChoice")
    public record View(
            @NotNull UUID id,
            @NotNull String number,
            @NotNull String name,
            @NotNull Venue.Kind kind,
            String district,
            String postcode,
            String address,
            String station,
            String phone,
            String notes,
            @NotNull Set<UUID> vaccineIds,
            @NotNull boolean published,
            FirstFree firstFree) {

        static View of(Venue venue, Map<UUID, FirstFree> firstFree) {
            var d = venue.details();
            return new View(
                    venue.id(),
                    d.number(),
                    d.name(),
                    d.kind(),
                    d.district(),
                    d.postcode(),
                    d.address(),
                    d.station(),
                    d.phone(),
                    d.notes(),
                    venue.vaccineIds(),
                    d.published(),
                    firstFree.get(venue.id()));
        }
    }

    private final PersonCalendar calendar;
    private final VenueRepository venues;

    VenueChoice(PersonCalendar calendar, VenueRepository venues) {
        this.calendar = calendar;
        this.venues = venues;
    }

    @Transactional
    public List<View> published(Asker asker, UUID vaccineId) {
        return views(venues.published(), asker, vaccineId);
    }

    @Transactional
    public List<View> all(Asker asker, UUID vaccineId) {
        return views(venues.inOrder(), asker, vaccineId);
    }

    private List<View> views(List<Venue> among, Asker asker, UUID vaccineId) {
        Map<UUID, FirstFree> firstFree = calendar.firstFree(asker, vaccineId);
        return among.stream()
                .filter(venue -> vaccineId == null || venue.handles(vaccineId))
                .map(venue -> View.of(venue, firstFree))
                .toList();
    }
}
