package io.machiyaku.signin;

import io.machiyaku.platform.Typed;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Sign-in of staff by tenant code, login ID and password, and their sessions. */
@Path("/api/auth/staff")
@PermitAll
class StaffSignInResource {

    record StaffLogin(
            @NotBlank @Size(max = 20) String tenantCode,
            @NotBlank @Size(max = 100) String loginId,
            @NotBlank @Size(max = 128) String password,
            @Size(max = 20) String entryCode) {}

    private final StaffSignIn signIn;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final Evened evened;
    private final Visitor visitor;

    StaffSignInResource(StaffSignIn signIn, Sessions sessions, SessionCookies cookies, Evened evened, Visitor visitor) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
        this.evened = evened;
        this.visitor = visitor;
    }

    @POST
    @Path("/login")
    @Blocking
    public CompletionStage<RestResponse<LoginAnswer>> login(
            @Valid @NotNull StaffLogin login, @CookieParam(SessionCookies.DEVICE) String device) {
        var knock = new Knock(visitor.address(), device, login.entryCode());
        return evened.answer(() -> cookies.staff(
                signIn.signIn(login.tenantCode(), Typed.plain(login.loginId()), login.password(), knock)));
    }

    @POST
    @Path("/refresh")
    public RestResponse<LoginAnswer> refresh(@CookieParam(SessionCookies.STAFF) String cookie) {
        return cookies.staff(sessions.renewStaff(cookie));
    }

    @POST
    @Path("/logout")
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> logout(@CookieParam(SessionCookies.STAFF) String cookie) {
        sessions.end(cookie);
        return cookies.staffGone();
    }
}
