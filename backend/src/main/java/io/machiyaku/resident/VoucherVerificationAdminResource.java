package io.machiyaku.resident;

import io.machiyaku.platform.Role;
import io.machiyaku.voucher.VoucherView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that the paper of a voucher was seen that somebody registered for themselves. */
@Path("/api/admin/vouchers/{id}/verify")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class VoucherVerificationAdminResource {

    @Schema(name = "VoucherSeen")
    record Seen(@NotNull Long version) {}

    private final VoucherVerification verification;

    VoucherVerificationAdminResource(VoucherVerification verification) {
        this.verification = verification;
    }

    @POST
    public VoucherView verify(UUID id, @Valid @NotNull Seen seen) {
        return verification.verify(id, seen.version());
    }
}
