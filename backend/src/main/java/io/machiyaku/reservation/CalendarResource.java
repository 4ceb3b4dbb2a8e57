package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Role;
import io.machiyaku.reservation.PersonCalendar.Asker;
import io.machiyaku.reservation.PersonCalendar.FirstFree;
import io.machiyaku.reservation.PersonCalendar.Next;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.VenueRepository;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a resident can book: next doses, venues, days and slots, already judged for the person. */
@Path("/api/resident")
@RolesAllowed(Role.RESIDENT)
@RunOnVirtualThread
class CalendarResource {

    /** A venue with the first day that fits; {@code firstFree} is missing where there is none. */
    record ResidentVenue(
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

        static ResidentVenue of(Venue venue, Map<UUID, FirstFree> firstFree) {
            var d = venue.details();
            return new ResidentVenue(
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
    private final Caller caller;

    CalendarResource(PersonCalendar calendar, VenueRepository venues, Caller caller) {
        this.calendar = calendar;
        this.venues = venues;
        this.caller = caller;
    }

    @GET
    @Path("/next")
    public List<Next> next() {
        return calendar.next(caller.id(), true, Door.WEB);
    }

    @GET
    @Path("/venues")
    @Transactional
    public List<ResidentVenue> venues(@QueryParam("vaccineId") UUID vaccineId, @QueryParam("changing") UUID changing) {
        Map<UUID, FirstFree> firstFree = calendar.firstFree(asker(changing), vaccineId);
        return venues.published().stream()
                .filter(venue -> vaccineId == null || venue.handles(vaccineId))
                .map(venue -> ResidentVenue.of(venue, firstFree))
                .toList();
    }

    @GET
    @Path("/availability")
    public PersonDays availability(
            @QueryParam("month") String month,
            @NotNull @QueryParam("venueId") UUID venueId,
            @NotNull @QueryParam("vaccineId") UUID vaccineId,
            @QueryParam("changing") UUID changing) {
        return calendar.month(asker(changing), venueId, vaccineId, month(month));
    }

    @GET
    @Path("/slots")
    public List<PersonSlot> slots(
            @NotNull @QueryParam("venueId") UUID venueId,
            @NotNull @QueryParam("vaccineId") UUID vaccineId,
            @NotNull @QueryParam("date") LocalDate date,
            @QueryParam("changing") UUID changing) {
        return calendar.slots(asker(changing), venueId, vaccineId, date);
    }

    private Asker asker(UUID changing) {
        return new Asker(caller.id(), true, Booker.resident(Door.WEB), changing);
    }

    static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text == null ? "" : text);
            if (month.getYear() < 2000 || month.getYear() > 2999) {
                throw new Invalid("month", BookingProblem.MONTH_UNREADABLE);
            }
            return month;
        } catch (DateTimeParseException unreadable) {
            throw new Invalid("month", BookingProblem.MONTH_UNREADABLE);
        }
    }
}
