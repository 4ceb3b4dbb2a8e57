package io.machiyaku.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What the API answers is about people, or secret: nobody on the way keeps it, unless the operation itself says that its
 * answer may be kept.
 */
@ApplicationScoped
class NothingKept {

    /** Before everything that may answer. */
    private static final int FIRST = -4;

    void open(@Observes Router router) {
        router.route("/api/*").order(FIRST).handler(NothingKept::mark);
    }

    private static void mark(RoutingContext context) {
        context.addHeadersEndHandler(written -> {
            var headers = context.response().headers();
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
        context.next();
    }
}
