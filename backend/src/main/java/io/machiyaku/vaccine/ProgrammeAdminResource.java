package io.machiyaku.vaccine;

import io.machiyaku.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The programmes that staff choose from. */
@Path("/api/admin/programmes")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class ProgrammeAdminResource {

    record ProgrammeView(
            @NotNull UUID id,
            @NotNull String code,
            @NotNull String name,
            @NotNull LocalDate from,
            LocalDate to,
            @NotNull Programme.Category category,
            @NotNull List<Integer> boosterMonths) {

        static ProgrammeView of(Programme programme) {
            return new ProgrammeView(
                    programme.id(),
                    programme.code(),
                    programme.name(),
                    programme.startsOn(),
                    programme.endsOn(),
                    programme.category(),
                    programme.boosterMonths());
        }
    }

    private final ProgrammeRepository programmes;

    ProgrammeAdminResource(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    @GET
    @Transactional
    public List<ProgrammeView> all() {
        return programmes.inOrder().stream().map(ProgrammeView::of).toList();
    }
}
