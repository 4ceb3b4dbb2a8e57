package io.machiyaku.reception;

import io.machiyaku.platform.NoFormula;
import io.machiyaku.platform.Role;
import io.machiyaku.platform.Typed;
import io.machiyaku.reception.VenueDesk.Seen;
import io.machiyaku.reservation.GoingDose;
import io.machiyaku.reservation.RequestKey;
import io.machiyaku.reservation.ReservationStatus;
import io.machiyaku.reservation.ReservationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The steps of one reservation on its day: check-in, result, undo. {@code scanned}: what the desk read last. It is no part
 * of what the request key stands for, since a device keeps unsent steps without it.
 */
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
            Boolean alsoLaterDoses,
            @Size(max = 64) String scanned,
            @NotNull Long version) {

        Outcome {
            lotNumber = Typed.capitals(lotNumber);
            institutionCode = Typed.code(institutionCode);
        }

        ReceptionService.Result result() {
            return new ReceptionService.Result(
                    status,
                    dose,
                    vaccinatedOn,
                    lotNumber,
                    physicianName,
                    institutionCode,
                    new GoingDose.Answer(alsoLaterDoses, reason));
        }

        Outcome unscanned() {
            return new Outcome(
                    status,
                    dose,
                    vaccinatedOn,
                    lotNumber,
                    physicianName,
                    institutionCode,
                    reason,
                    alsoLaterDoses,
                    null,
                    version);
        }
    }

    @Schema(name = "ReservationCheckIn")
    record CheckIn(@Size(max = 64) String scanned, @NotNull Long version) {

        CheckIn unscanned() {
            return new CheckIn(null, version);
        }
    }

    @Schema(name = "ReservationUndo")
    record Undo(
            @NotNull Long version,
            @Size(max = 500) String reason,
            Boolean alsoLaterDoses,
            @Size(max = 64) String scanned) {

        Undo unscanned() {
            return new Undo(version, reason, alsoLaterDoses, null);
        }
    }

    private static final String KEY = "Idempotency-Key";

    private final ReceptionService reception;

    ResultAdminResource(ReceptionService reception) {
        this.reception = reception;
    }

    @POST
    @Path("/check-in")
    public ReservationView checkIn(UUID id, @HeaderParam(KEY) String key, @Valid @NotNull CheckIn checkIn) {
        return reception.checkIn(
                id,
                new Seen(
                        checkIn.version(),
                        checkIn.scanned(),
                        RequestKey.optional(key, "check-in " + id, checkIn.unscanned())));
    }

    @POST
    @Path("/result")
    public ReservationView result(UUID id, @HeaderParam(KEY) String key, @Valid @NotNull Outcome outcome) {
        return reception.record(
                id,
                outcome.result(),
                new Seen(
                        outcome.version(),
                        outcome.scanned(),
                        RequestKey.optional(key, "result " + id, outcome.unscanned())));
    }

    @POST
    @Path("/undo")
    public ReservationView undo(UUID id, @HeaderParam(KEY) String key, @Valid @NotNull Undo undo) {
        return reception.undo(
                id,
                new GoingDose.Answer(undo.alsoLaterDoses(), undo.reason()),
                new Seen(undo.version(), undo.scanned(), RequestKey.optional(key, "undo " + id, undo.unscanned())));
    }
}
