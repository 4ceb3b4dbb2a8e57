package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Role;
import io.machiyaku.slot.SlotRepository;
import io.machiyaku.slot.SlotView;
import io.machiyaku.slot.SlotViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is booked in a slot: on the screen, and printed as the venue's roster. */
@Path("/api/admin/slots/{id}/reservations")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class SlotReservationsAdminResource {

    @Schema(name = "SlotReservations")
    record Booked(@NotNull SlotView slot, @NotNull List<ReservationLine> reservations) {}

    private final SlotRepository slots;
    private final SlotViews views;
    private final ReservationLines lines;
    private final Caller caller;

    SlotReservationsAdminResource(SlotRepository slots, SlotViews views, ReservationLines lines, Caller caller) {
        this.slots = slots;
        this.views = views;
        this.lines = lines;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Booked booked(UUID id) {
        var slot = slots.get(id, caller.isVenueRole() ? caller.venueIds() : null);
        return new Booked(views.of(slot), lines.ofSlot(id));
    }
}
