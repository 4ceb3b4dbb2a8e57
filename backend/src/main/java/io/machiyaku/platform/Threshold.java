package io.machiyaku.platform;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns away with a problem what must not come in at all: addresses and headers that are too long or cannot be read, bodies
 * that are too large. Everything else has its body taken in ({@link BodiesUnderWay}) before anybody works for it.
 */
@ApplicationScoped
class Threshold {

    /** Before the server's own limit, which answers with nothing. */
    private static final int FIRST = -3;

    private static final int FINE = 0;
    private static final int LONGEST_ADDRESS = 8_000;
    private static final int LARGEST_HEADERS = 16_000;

    private final DoorAnswers answers;
    private final BodiesUnderWay bodies;
    private final long largestBody;

    Threshold(
            DoorAnswers answers,
            BodiesUnderWay bodies,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.answers = answers;
        this.bodies = bodies;
        this.largestBody = largestBody.asLongValue();
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::check).failureHandler(answers::failed);
        // A path that cannot be read comes to no route at all.
        router.errorHandler(400, answers::unreadable);
    }

    private void check(RoutingContext context) {
        int refusal = refusalOf(context.request());
        if (refusal == FINE) {
            bodies.take(context);
        } else {
            answers.turnAway(context, refusal);
        }
    }

    private int refusalOf(HttpServerRequest request) {
        if (announcedLength(request) > largestBody) {
            return 413;
        }
        if (request.uri().length() > LONGEST_ADDRESS) {
            return 414;
        }
        if (sizeOf(request.headers()) > LARGEST_HEADERS) {
            return 431;
        }
        return isReadable(request.uri()) ? FINE : 400;
    }

    private static boolean isReadable(String uri) {
        try {
            new URI(uri);
            new QueryStringDecoder(uri).parameters();
            QueryStringDecoder.decodeComponent(new QueryStringDecoder(uri).rawPath());
            return !uri.contains("%00");
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static int sizeOf(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static long announcedLength(HttpServerRequest request) {
        try {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
