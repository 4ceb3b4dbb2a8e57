package io.machiyaku.reception;

import io.machiyaku.platform.NoFormula;
import io.machiyaku.platform.Role;
import io.machiyaku.reservation.ReservationStatus;
import io.machiyaku.reservation.ReservationView;
import io.machiyaku.reservation.ReservationViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of one reservation on its day: check-in, result, undo. */
@Path("/api/admin/reservations/{id}")
@RolesAllowed({Role.ADMINISTRATOR, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class ResultAdminResource {

    @Schema(name = "ReservationResult")
    record Outcome(
            @NotNull ReservationStatus status,
            Integer dose,
            LocalDate vaccinatedOn,
            @Size(max = 20) @NoFormula String lotNumber,
            @Size(max = 20) @NoFormula String physicianName,
            @Size(max = 20) @NoFormula String institutionCode,
            @Size(max = 500) String reason,
            @NotNull Long version) {

        ReceptionService.Result result() {
            return new ReceptionService.Result(
                    status, dose, vaccinatedOn, lotNumber, physicianName, institutionCode, reason, version);
        }
    }

    @Schema(name = "ReservationUndo")
    record Undo(@Size(max = 500) String reason) {}

    private final ReceptionService reception;
    private final ReservationViews views;

    ResultAdminResource(ReceptionService reception, ReservationViews views) {
        this.reception = reception;
        this.views = views;
    }

    @POST
    @Path("/check-in")
    public ReservationView checkIn(UUID id) {
        reception.checkIn(id);
        return view(id);
    }

    @POST
    @Path("/result")
    public ReservationView result(UUID id, @Valid @NotNull Outcome outcome) {
        reception.record(id, outcome.result());
        return view(id);
    }

    @POST
    @Path("/undo")
    public ReservationView undo(UUID id, @Valid @NotNull Undo undo) {
        reception.undo(id, undo.reason());
        return view(id);
    }

    private ReservationView view(UUID id) {
        return views.of(List.of(id)).getFirst();
    }
}
