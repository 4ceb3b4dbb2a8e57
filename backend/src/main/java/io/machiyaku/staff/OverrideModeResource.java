package io.machiyaku.staff;

import io.machiyaku.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The special override mode, for administrators: 15 minutes, with a reason. */
@Path("/api/admin/override-mode")
@RolesAllowed(Role.ADMINISTRATOR)
class OverrideModeResource {

    @Schema(name = "OverrideWish")
    record Wish(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "OverrideMode")
    record Grant(@NotNull Instant until) {}

    private final OverrideModeService service;

    OverrideModeResource(OverrideModeService service) {
        this.service = service;
    }

    @POST
    public Grant enter(@Valid @NotNull Wish wish) {
        return new Grant(service.enter(wish.reason().strip()));
    }

    @DELETE
    public void leave() {
        service.leave();
    }
}
