package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Role;
import io.machiyaku.reservation.PersonCalendar.Asker;
import io.machiyaku.reservation.PersonCalendar.Next;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.Door;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a resident can book: next doses, venues, days and slots, already judged for the person. */
@Path("/api/resident")
@RolesAllowed(Role.RESIDENT)
@RunOnVirtualThread
class CalendarResource {

    private final PersonCalendar calendar;
    private final VenueChoice venues;
    private final Caller caller;

    CalendarResource(PersonCalendar calendar, VenueChoice venues, Caller caller) {
        this.calendar = calendar;
        this.venues = venues;
        this.caller = caller;
    }

    /** Of the vaccines those for which there is a venue: nobody chooses one and then finds none. */
    @GET
    @Path("/next")
    public List<Next> next() {
        Set<UUID> given = venues.vaccinesGiven();
        return calendar.next(caller.id(), true, Door.WEB).stream()
                .map(next -> next.among(given))
                .toList();
    }

    @GET
    @Path("/venues")
    public List<VenueChoice.View> venues(
            @QueryParam("vaccineId") UUID vaccineId, @QueryParam("changing") UUID changing) {
        return venues.published(asker(changing), vaccineId);
    }

    @GET
    @Path("/availability")
    public PersonDays availability(
            @QueryParam("month") String month,
            @NotNull @QueryParam("venueId") UUID venueId,
            @NotNull @QueryParam("vaccineId") UUID vaccineId,
            @QueryParam("changing") UUID changing) {
        return calendar.month(asker(changing), venueId, vaccineId, Months.read(month));
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
}
