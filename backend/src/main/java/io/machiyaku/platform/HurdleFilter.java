package io.machiyaku.platform;

import io.machiyaku.platform.Caller.Hurdle;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Stops signed-in callers who have not accepted the terms of use, or still carry a first password. */
class HurdleFilter {

    private final Caller caller;

    HurdleFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void check(ResourceInfo resource) {
        if (!resource.getResourceClass().isAnnotationPresent(jakarta.annotation.security.RolesAllowed.class)
                || resource.getResourceMethod().isAnnotationPresent(DespiteHurdles.class)
                || !caller.isSignedIn()) {
            return;
        }
        Set<Hurdle> hurdles = caller.hurdles();
        if (hurdles.contains(Hurdle.PASSWORD)) {
            throw new Denied(403, CommonProblem.PASSWORD_CHANGE_REQUIRED);
        }
        if (hurdles.contains(Hurdle.TERMS)) {
            throw new Denied(403, CommonProblem.TERMS_NOT_ACCEPTED);
        }
    }
}
