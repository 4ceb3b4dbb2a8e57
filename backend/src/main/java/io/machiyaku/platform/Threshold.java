package io.machiyaku.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns away with a problem what must not come in at all: bodies that are too large, null characters in addresses. */
@ApplicationScoped
class Threshold {

    /** Before the server's own limit, which answers with nothing. */
    private static final int FIRST = -3;

    private final Problems problems;
    private final ObjectMapper json;
    private final long largest;

    Threshold(
            Problems problems,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.problems = problems;
        this.json = json;
        this.largest = largest.asLongValue();
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (announcedLength(context) > largest) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> context.request().connection().close());
            answer(context, 413);
        } else if (context.request().uri().contains("%00")) {
            answer(context, 400);
        } else {
            context.next();
        }
    }

    private static long announcedLength(RoutingContext context) {
        try {
            String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private void answer(RoutingContext context, int status) {
        var language = Languages.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            byte[] problem = json.writeValueAsBytes(problems.forStatus(status, language));
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Buffer.buffer(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
