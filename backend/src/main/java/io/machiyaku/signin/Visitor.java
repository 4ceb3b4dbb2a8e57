package io.machiyaku.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** From where a request comes and whether its way is encrypted; behind a proxy, what the proxy says (BEHIND_PROXY). */
@RequestScoped
class Visitor {

    private final RoutingContext request;

    Visitor(RoutingContext request) {
        this.request = request;
    }

    String address() {
        return request.request().remoteAddress().hostAddress();
    }

    boolean isEncrypted() {
        return "https".equals(request.request().scheme());
    }
}
