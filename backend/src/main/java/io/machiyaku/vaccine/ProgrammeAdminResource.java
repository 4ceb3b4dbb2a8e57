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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
            @NotNull List<EligibilityView> eligibility,
            @NotNull List<Integer> boosterMonths) {

        static ProgrammeView of(Programme programme, List<Eligibility> eligible) {
            return new ProgrammeView(
                    programme.id(),
                    programme.code(),
                    programme.name(),
                    programme.startsOn(),
                    programme.endsOn(),
                    programme.category(),
                    eligible.stream().map(EligibilityView::of).toList(),
                    programme.boosterMonths());
        }
    }

    /** From when to when, both inclusive, null is open: ages in years, or birth dates. */
    record EligibilityView(
            @NotNull Eligibility.Kind kind,

            @Schema(oneOf = {Integer.class, LocalDate.class})
            Object from,

            @Schema(oneOf = {Integer.class, LocalDate.class})
            Object to) {

        private static final int MONTHS = 12;

        static EligibilityView of(Eligibility one) {
            return switch (one) {
                case Eligibility.ByAge(AgeRange ages) ->
                    new EligibilityView(one.kind(), years(ages.minMonths()), years(ages.maxMonths()));
                case Eligibility.BornBetween(LocalDate from, LocalDate to) -> new EligibilityView(one.kind(), from, to);
                case Eligibility.ByFiscalYearAge(Integer from, Integer to) -> new EligibilityView(one.kind(), from, to);
            };
        }

        private static Integer years(Integer months) {
            return months == null ? null : months / MONTHS;
        }
    }

    private final ProgrammeRepository programmes;
    private final EligibilityText eligibility;

    ProgrammeAdminResource(ProgrammeRepository programmes, EligibilityText eligibility) {
        this.programmes = programmes;
        this.eligibility = eligibility;
    }

    @GET
    @Transactional
    public List<ProgrammeView> all() {
        return programmes.inOrder().stream()
                .map(programme -> ProgrammeView.of(programme, eligibility.read(programme.eligibility())))
                .toList();
    }
}
