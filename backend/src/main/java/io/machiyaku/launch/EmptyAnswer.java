package io.machiyaku.launch;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The least that this server can answer, for the measurement to compare with; nobody else is answered (BENCH). */
@ApplicationScoped
class EmptyAnswer {

    private final boolean measured;

    EmptyAnswer(@ConfigProperty(name = "machiyaku.bench") boolean measured) {
        this.measured = measured;
    }

    void open(@Observes Router router) {
        if (measured) {
            router.get("/api/bench/empty")
                    .order(-1)
                    .handler(context -> context.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                            .end("{}"));
        }
    }
}
