package io.machiyaku.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** The problems of the server itself, outside of any operation: what is turned away at the door, and what fails there. */
@ApplicationScoped
class DoorAnswers {

    private final Problems problems;
    private final ObjectMapper json;

    DoorAnswers(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Answers without reading on: what is still to come is not wanted, so the connection ends with the answer. */
    void turnAway(RoutingContext context, int status) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> context.request().connection().close());
        end(context, problems.forStatus(status, language(context)));
    }

    /** An address that leads nowhere because nobody can read it. */
    void unreadable(RoutingContext context) {
        if (!context.response().ended()) {
            turnAway(context, 400);
        }
    }

    /** What failed before or outside of the API; whoever has gone is told nothing. */
    void failed(RoutingContext context) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        int status = context.statusCode();
        if (context.response().headWritten()) {
            context.next();
        } else if (status >= 400 && status < 500) {
            turnAway(context, status);
        } else if (context.request().path().startsWith("/api/")) {
            apologise(context);
        } else {
            context.next();
        }
    }

    private void apologise(RoutingContext context) {
        Throwable failure = context.failure();
        var wait = failure instanceof RejectedExecutionException
                ? Optional.of(TooBusy.MOMENT)
                : TooBusy.secondsToWait(failure);
        Locale language = language(context);
        if (wait.isPresent()) {
            context.response().putHeader("Retry-After", wait.get().toString());
            end(context, problems.forStatus(503, language));
        } else {
            end(context, problems.unexpected(failure, language));
        }
    }

    private void end(RoutingContext context, Problem problem) {
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Locale language(RoutingContext context) {
        return Languages.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
