package io.machiyaku.platform;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Whether whoever sent the request is still there for the answer: work that waits in a line asks before it begins. */
@ApplicationScoped
class Presence {

    private final CurrentVertxRequest current;

    Presence(CurrentVertxRequest current) {
        this.current = current;
    }

    /** To be asked from any thread; always true where there is no request. */
    BooleanSupplier ofVisitor() {
        var request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        if (request == null) {
            return () -> true;
        }
        var response = request.response();
        return () -> !response.closed();
    }
}
