package io.machiyaku.resident;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Role;
import io.machiyaku.reservation.Months;
import io.machiyaku.reservation.PersonCalendar;
import io.machiyaku.reservation.PersonCalendar.Asker;
import io.machiyaku.reservation.PersonDays;
import io.machiyaku.reservation.PersonReach;
import io.machiyaku.reservation.PersonSlot;
import io.machiyaku.reservation.StaffBookers;
import io.machiyaku.reservation.VenueChoice;
import io.machiyaku.reservation.rules.Door;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What staff can book for a person (⑰-1): also what is unpublished or does not fit, with what stands against it.
 * {@code walkIn}: judged as for someone who stands at the venue today.
 */
@Path("/api/admin/residents/{id}")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class ResidentCalendarAdminResource {

    private final PersonCalendar calendar;
    private final VenueChoice venues;
    private final StaffBookers bookers;
    private final PersonReach reach;
    private final Caller caller;

    ResidentCalendarAdminResource(
            PersonCalendar calendar, VenueChoice venues, StaffBookers bookers, PersonReach reach, Caller caller) {
        this.calendar = calendar;
        this.venues = venues;
        this.bookers = bookers;
        this.reach = reach;
        this.caller = caller;
    }

    @GET
    @Path("/venues")
    @Transactional
    public List<VenueChoice.View> venues(
            @NotNull UUID id,
            @QueryParam("vaccineId") UUID vaccineId,
            @QueryParam("changing") UUID changing,
            @QueryParam("walkIn") boolean walkIn) {
        return venues.all(asker(id, changing, walkIn), vaccineId).stream()
                .filter(venue -> caller.reaches(venue.id()))
                .toList();
    }

    @GET
    @Path("/availability")
    @Transactional
    public PersonDays availability(
            @NotNull UUID id,
            @QueryParam("month") String month,
            @NotNull @QueryParam("venueId") UUID venueId,
            @NotNull @QueryParam("vaccineId") UUID vaccineId,
            @QueryParam("changing") UUID changing,
            @QueryParam("walkIn") boolean walkIn) {
        return calendar.month(asker(id, changing, walkIn), venueId, vaccineId, Months.read(month));
    }

    @GET
    @Path("/slots")
    @Transactional
    public List<PersonSlot> slots(
            @NotNull UUID id,
            @NotNull @QueryParam("venueId") UUID venueId,
            @NotNull @QueryParam("vaccineId") UUID vaccineId,
            @NotNull @QueryParam("date") LocalDate date,
            @QueryParam("changing") UUID changing,
            @QueryParam("walkIn") boolean walkIn) {
        return calendar.slots(asker(id, changing, walkIn), venueId, vaccineId, date);
    }

    private Asker asker(UUID personId, UUID changing, boolean walkIn) {
        reach.check(personId);
        return new Asker(personId, true, bookers.booker(walkIn ? Door.WALK_IN : Door.OPERATOR), changing);
    }
}
