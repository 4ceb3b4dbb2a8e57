package io.machiyaku.signin;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Lets residents choose a password of their own. */
@Path("/api/resident/password")
@RolesAllowed(Role.RESIDENT)
class ResidentPasswordResource {

    record Passwords(
            @NotNull @Size(max = 128) String currentPassword,
            @NotNull @Size(max = 128) String newPassword) {}

    private final ResidentPassword password;
    private final Caller caller;

    ResidentPasswordResource(ResidentPassword password, Caller caller) {
        this.password = password;
        this.caller = caller;
    }

    @PUT
    public void change(@Valid @NotNull Passwords passwords) {
        password.change(caller.voucherId(), passwords.currentPassword(), passwords.newPassword());
    }
}
