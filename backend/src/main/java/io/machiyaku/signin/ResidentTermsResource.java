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

/** The terms of use for residents: read them, accept them. */
@Path("/api/resident/terms")
@RolesAllowed(Role.RESIDENT)
class ResidentTermsResource {

    record ResidentConsent(@NotNull @AssertTrue Boolean accepted) {}

    private final TermsRepository terms;
    private final ConsentService consent;

    ResidentTermsResource(TermsRepository terms, ConsentService consent) {
        this.terms = terms;
        this.consent = consent;
    }

    @GET
    @DespiteHurdles
    @Transactional
    public TermsView inForce(@QueryParam("language") String language) {
        return TermsView.of(terms.inForce(Terms.Kind.RESIDENT, language));
    }

    @POST
    @DespiteHurdles
    public LoginAnswer accept(@Valid @NotNull ResidentConsent given) {
        return consent.ofResident();
    }
}
