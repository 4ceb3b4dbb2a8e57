package io.machiyaku.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The cookies that carry refresh tokens: out of reach of scripts and of other sites, sent to their own path only. */
@ApplicationScoped
class SessionCookies {

    static final String STAFF = "staff_session";
    static final String RESIDENT = "resident_session";
    static final String DEVICE = "known_device";

    private static final String STAFF_PATH = "/api/auth/staff";
    private static final String RESIDENT_PATH = "/api/auth/resident/";

    private static final String LOGIN = "login";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final Visitor visitor;

    SessionCookies(Visitor visitor) {
        this.visitor = visitor;
    }

    RestResponse<LoginAnswer> staff(SignedIn signedIn) {
        return answer(signedIn, STAFF, STAFF_PATH, STAFF_PATH + "/" + LOGIN);
    }

    RestResponse<LoginAnswer> resident(SignedIn signedIn, String slug) {
        return answer(signedIn, RESIDENT, RESIDENT_PATH + slug, RESIDENT_PATH + LOGIN);
    }

    RestResponse<Void> staffGone() {
        return gone(STAFF, STAFF_PATH);
    }

    RestResponse<Void> residentGone(String slug) {
        return gone(RESIDENT, RESIDENT_PATH + slug);
    }

    /** The session's cookie lives as long as a session may: how long it may be idle, the server knows better. */
    private RestResponse<LoginAnswer> answer(SignedIn signedIn, String name, String path, String loginPath) {
        int seconds = (int) RefreshToken.LONGEST.toSeconds();
        var answer = ResponseBuilder.ok(signedIn.answer())
                .cookie(cookie(name, path, signedIn.refreshToken(), seconds))
                .header(HttpHeaders.CACHE_CONTROL, noStore());
        return signedIn.device() == null
                ? answer.build()
                : answer.cookie(cookie(DEVICE, loginPath, signedIn.device(), A_YEAR))
                        .build();
    }

    private RestResponse<Void> gone(String name, String path) {
        return ResponseBuilder.<Void>noContent()
                .cookie(cookie(name, path, "", 0))
                .build();
    }

    private NewCookie cookie(String name, String path, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(visitor.isEncrypted())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static CacheControl noStore() {
        var control = new CacheControl();
        control.setNoStore(true);
        return control;
    }
}
