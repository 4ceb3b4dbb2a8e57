package io.machiyaku.launch;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whoever once came encrypted comes so for a year (HSTS): the first word of a later visit cannot be listened to. */
@ApplicationScoped
class OnlyEncrypted {

    private static final int FIRST = -5;

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(OnlyEncrypted::ask);
    }

    private static void ask(RoutingContext context) {
        if ("https".equals(context.request().scheme())) {
            context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }
}
