package io.machiyaku.signin;

import io.machiyaku.platform.DespiteHurdles;
import io.machiyaku.platform.Role;
import io.machiyaku.tenant.Terms;
import io.machiyaku.tenant.TermsRepository;
import io.machiyaku.tenant.TermsView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The terms of use for staff: read them, accept them. */
@Path("/api/admin/terms")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class StaffTermsResource {

    record StaffConsent(@NotNull @AssertTrue Boolean accepted) {}

    private final TermsRepository terms;
    private final ConsentService consent;

    StaffTermsResource(TermsRepository terms, ConsentService consent) {
        this.terms = terms;
        this.consent = consent;
    }

    @GET
    @DespiteHurdles
    @Transactional
    public TermsView inForce(@QueryParam("language") String language) {
        return TermsView.of(terms.inForce(Terms.Kind.STAFF, language));
    }

    @POST
    @DespiteHurdles
    public LoginAnswer accept(@Valid @NotNull StaffConsent given) {
        return consent.ofStaff();
    }
}
