package io.machiyaku.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
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

    /** Takes in a body that comes in pieces, until it is too large: the server's own limit would answer with nothing. */
    private final BodyHandler counted;

    Threshold(
            Problems problems,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.problems = problems;
        this.json = json;
        this.largest = largest.asLongValue();
        this.counted = BodyHandler.create(false).setBodyLimit(this.largest);
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::check).failureHandler(this::failed);
    }

    private void check(RoutingContext context) {
        if (announcedLength(context) > largest) {
            tooLarge(context);
        } else if (context.request().uri().contains("%00")) {
            answer(context, 400);
        } else if (isLengthUntold(context)) {
            counted.handle(context);
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().ended() && isLengthUntold(context)) {
            // The sender of too much has been told; that the connection breaks off now is no news.
            return;
        }
        if (context.statusCode() == 413 && !context.response().headWritten()) {
            tooLarge(context);
        } else {
            context.next();
        }
    }

    private void tooLarge(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> context.request().connection().close());
        answer(context, 413);
    }

    private static boolean isLengthUntold(RoutingContext context) {
        return context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
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
