package io.machiyaku.staff;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets in only who shows the operator's key from the environment; where none is set, nobody. */
class PlatformKeyFilter {

    static final String HEADER = "X-Platform-Key";

    private final Optional<String> key;

    PlatformKeyFilter(@ConfigProperty(name = "machiyaku.platform-key") Optional<String> key) {
        this.key = key;
    }

    @ServerRequestFilter
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        if (PlatformTenantResource.class.equals(resource.getResourceClass())
                && !fits(request.getHeaderString(HEADER))) {
            throw new Denied(401, CommonProblem.UNAUTHENTICATED);
        }
    }

    private boolean fits(String shown) {
        return shown != null
                && key.isPresent()
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), key.get().getBytes(StandardCharsets.UTF_8));
    }
}
