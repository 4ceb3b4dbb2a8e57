package io.machiyaku.signin;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.DespiteHurdles;
import io.machiyaku.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets staff choose a password of their own. */
@Path("/api/admin/me/password")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class OwnPasswordResource {

    record StaffPasswordChange(
            @NotBlank @Size(max = 128) String currentPassword,
            @NotBlank @Size(max = 200) String newPassword) {}

    private final OwnPassword password;
    private final SessionCookies cookies;
    private final Caller caller;

    OwnPasswordResource(OwnPassword password, SessionCookies cookies, Caller caller) {
        this.password = password;
        this.cookies = cookies;
        this.caller = caller;
    }

    @PUT
    @DespiteHurdles
    public RestResponse<LoginAnswer> change(@Valid @NotNull StaffPasswordChange change) {
        return cookies.staff(password.change(caller.id(), change.currentPassword(), change.newPassword()));
    }
}
