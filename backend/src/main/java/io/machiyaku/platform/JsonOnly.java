package io.machiyaku.platform;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The API takes JSON: anything else is refused before it is read, unless the operation names what it takes. */
class JsonOnly {

    @ServerRequestFilter
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        MediaType sent = request.getMediaType();
        if (sent != null
                && carriesBody(request)
                && !sent.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !namesItself(resource)) {
            throw new NotSupportedException();
        }
    }

    private static boolean carriesBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
    }

    private static boolean namesItself(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(Consumes.class)
                || resource.getResourceClass().isAnnotationPresent(Consumes.class);
    }
}
