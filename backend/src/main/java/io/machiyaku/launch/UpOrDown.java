package io.machiyaku.launch;

import io.quarkus.arc.Unremovable;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

/** Tells the front whether this server lives and can serve, and nothing else; the reasons stand on the management interface. */
@ApplicationScoped
@Unremovable
class UpOrDown {

    private final SmallRyeHealthReporter health;

    UpOrDown(SmallRyeHealthReporter health) {
        this.health = health;
    }

    void open(@Observes Router router) {
        router.get("/q/health/live").handler(context -> tell(context, true));
        router.get("/q/health/ready").blockingHandler(context -> tell(context, isReady()), false);
        router.get("/q/health").blockingHandler(context -> tell(context, isReady()), false);
    }

    @ActivateRequestContext
    boolean isReady() {
        SmallRyeHealth told = health.getReadiness();
        return !told.isDown();
    }

    private static void tell(RoutingContext context, boolean up) {
        context.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
    }
}
