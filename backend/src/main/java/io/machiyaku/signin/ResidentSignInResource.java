package io.machiyaku.signin;

import io.machiyaku.tenant.TenantDirectory;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
            @NotBlank @Size(max = 128) String password,
            @Size(max = 100) String addition,
            @Size(max = 400) String proof) {}

    /** What the page works on: see {@link Puzzles}. */
    @Schema(name = "SignInPuzzle")
    record Puzzle(
            @NotNull String puzzle,
            @NotNull int parts,
            @NotNull int zeroBits) {}

    private final ResidentSignIn signIn;
    private final Sessions sessions;
    private final TenantDirectory directory;
    private final SessionCookies cookies;
    private final Evened evened;
    private final Puzzles puzzles;
    private final Visitor visitor;

    ResidentSignInResource(
            ResidentSignIn signIn,
            Sessions sessions,
            TenantDirectory directory,
            SessionCookies cookies,
            Evened evened,
            Puzzles puzzles,
            Visitor visitor) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.directory = directory;
        this.cookies = cookies;
        this.evened = evened;
        this.puzzles = puzzles;
        this.visitor = visitor;
    }

    /**
     * {@code addition}: what a stranger lacks, when asked for: the last four digits of the phone number, the family name in
     * kana, or an entry code. {@code proof}: the solved puzzle, when asked for.
     */
    @POST
    @Path("/login")
    @Blocking
    public CompletionStage<RestResponse<LoginAnswer>> login(
            @Valid @NotNull ResidentLogin login, @CookieParam(SessionCookies.DEVICE) String device) {
        var site = directory.site(login.site());
        var voucher = VoucherNumber.typed(login.municipalityCode(), login.voucherNumber());
        boolean proven = puzzles.isSolved(login.proof(), site.tenantId(), login.voucherNumber());
        var knock = new Knock(visitor.address(), device, login.addition());
        return evened.answer(() -> cookies.resident(
                signIn.signIn(site.tenantId(), voucher, login.password(), knock, proven), site.slug()));
    }

    @GET
    @Path("/{site}/puzzle")
    public Puzzle puzzle(String site) {
        return new Puzzle(puzzles.make(directory.site(site).tenantId()), Puzzles.PARTS, Puzzles.ZERO_BITS);
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
