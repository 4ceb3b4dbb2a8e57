package io.machiyaku.reservation;

import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.reservation.PersonCalendar.Asker;
import io.machiyaku.reservation.PersonCalendar.FirstFree;
import io.machiyaku.reservation.PersonCalendar.Outlook;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The venues a person can choose from, each with its first day that fits, so that nobody opens one after another. */
@ApplicationScoped
public class VenueChoice {

    /** {@code firstFree} is missing where no day fits; {@code why} then says what stands against it, if not the seats. */
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
            FirstFree firstFree,
            RefusalView why) {

        static View of(Venue venue, Outlook outlook) {
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
                    outlook.first(),
                    outlook.why());
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

    /** The vaccines for which residents find a venue. */
    @Transactional
    Set<UUID> vaccinesGiven() {
        return venues.published().stream()
                .flatMap(venue -> venue.vaccineIds().stream())
                .collect(Collectors.toSet());
    }

    @Transactional
    public List<View> all(Asker asker, UUID vaccineId) {
        return views(venues.inOrder(), asker, vaccineId);
    }

    private List<View> views(List<Venue> among, Asker asker, UUID vaccineId) {
        Map<UUID, Outlook> outlooks = calendar.outlook(asker, vaccineId);
        return among.stream()
                .filter(venue -> vaccineId == null || venue.handles(vaccineId))
                .map(venue -> View.of(venue, outlooks.getOrDefault(venue.id(), Outlook.NOTHING)))
                .toList();
    }
}
