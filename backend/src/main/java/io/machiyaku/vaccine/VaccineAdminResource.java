package io.machiyaku.vaccine;

import io.machiyaku.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Every vaccine of the tenant, also those no longer given, for staff. */
@Path("/api/admin/vaccines")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class VaccineAdminResource {

    private final VaccineRepository vaccines;

    VaccineAdminResource(VaccineRepository vaccines) {
        this.vaccines = vaccines;
    }

    @GET
    @Transactional
    public List<VaccineResource.VaccineView> all() {
        return vaccines.inOrder().stream().map(VaccineResource.VaccineView::of).toList();
    }
}
