package io.machiyaku.signin;

import io.machiyaku.tenant.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Sign-in of residents at their site by voucher number and password, and their sessions. */
@Path("/api/auth/resident")
@PermitAll
class ResidentSignInResource {

    record ResidentLogin(
            @NotBlank @Size(max = 40) String site,
            @Size(max = 20) String municipalityCode,
            @NotBlank @Size(max = 50) String voucherNumber,
            @NotBlank @Size(max = 128) String password) {}

    private final ResidentSignIn signIn;
    private final Sessions sessions;
    private final TenantDirectory directory;
    private final SessionCookies cookies;
    private final Visitor visitor;

    ResidentSignInResource(
            ResidentSignIn signIn,
            Sessions sessions,
            TenantDirectory directory,
            SessionCookies cookies,
            Visitor visitor) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.directory = directory;
        this.cookies = cookies;
        this.visitor = visitor;
    }

    @POST
    @Path("/login")
    public RestResponse<LoginAnswer> login(@Valid @NotNull ResidentLogin login) {
        var site = directory.site(login.site());
        var voucher = VoucherNumber.typed(login.municipalityCode(), login.voucherNumber());
        return cookies.resident(
                signIn.signIn(site.tenantId(), voucher, login.password(), visitor.address()), site.slug());
    }

    @POST
    @Path("/{site}/refresh")
    public RestResponse<LoginAnswer> refresh(String site, @CookieParam(SessionCookies.RESIDENT) String cookie) {
        var line = directory.site(site);
        return cookies.resident(sessions.renewResident(line.tenantId(), cookie), line.slug());
    }

    @POST
    @Path("/{site}/logout")
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> logout(String site, @CookieParam(SessionCookies.RESIDENT) String cookie) {
        sessions.end(cookie);
        return cookies.residentGone(directory.site(site).slug());
    }
}
