package io.machiyaku.signin;

import io.machiyaku.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** A code that lets a colleague in once at an unknown device, while strangers try the account. */
@Path("/api/admin/accounts/entry-code")
@RolesAllowed(Role.ADMINISTRATOR)
class AccountEntryCodeAdminResource {

    record EntryCodeOfAccount(@NotBlank @Size(max = 100) String loginId) {}

    private final EntryCodeService codes;

    AccountEntryCodeAdminResource(EntryCodeService codes) {
        this.codes = codes;
    }

    @POST
    public RestResponse<EntryCode> issue(@Valid @NotNull EntryCodeOfAccount account) {
        return codes.forAccount(account.loginId().strip()).told();
    }
}
