package io.machiyaku.signin;

import io.machiyaku.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** A code that lets a resident in once at an unknown device; the call centre reads it out. */
@Path("/api/admin/vouchers/{id}/entry-code")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE})
class VoucherEntryCodeAdminResource {

    private final EntryCodeService codes;

    VoucherEntryCodeAdminResource(EntryCodeService codes) {
        this.codes = codes;
    }

    @POST
    public RestResponse<EntryCode> issue(UUID id) {
        return codes.forVoucher(id).told();
    }
}
