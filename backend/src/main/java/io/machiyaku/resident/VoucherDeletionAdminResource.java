package io.machiyaku.resident;

import io.machiyaku.platform.Role;
import io.machiyaku.reservation.ReservationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a voucher out of use that was registered by mistake or whose holder has moved away. */
@Path("/api/admin/vouchers/{id}/delete")
@RolesAllowed(Role.ADMINISTRATOR)
class VoucherDeletionAdminResource {

    /** {@code alsoReservations}: asked and answered, live bookings on it are cancelled with it. */
    @Schema(name = "VoucherDeletion")
    record Deletion(
            @NotNull Long version,
            Boolean alsoReservations,
            @Size(max = 500) String reason) {}

    @Schema(name = "VoucherDeleted")
    record Deleted(@NotNull List<ReservationView> cancelled) {}

    private final VoucherDeletion deletion;

    VoucherDeletionAdminResource(VoucherDeletion deletion) {
        this.deletion = deletion;
    }

    @POST
    public Deleted delete(UUID id, @Valid @NotNull Deletion asked) {
        var wish = new VoucherDeletion.Wish(
                asked.version(), Boolean.TRUE.equals(asked.alsoReservations()), asked.reason());
        return new Deleted(deletion.delete(id, wish));
    }
}
