package io.machiyaku.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes in what a request carries before a thread works for it, so that whoever sends half and waits holds up nobody. A body
 * has some seconds, and more only while it keeps pace; where too many are under way, or they hold too much memory, the one
 * that has been for longest is cut off.
 */
@ApplicationScoped
class BodiesUnderWay {

    private static final int MOST = 200;
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of a slow line that still gets there. */
    private static final int BYTES_A_SECOND = 32 * 1024;

    /** In bytes: of one body, and of what all that are under way have brought; {@code most}: how many. */
    record Bounds(long largest, int most, long memory) {}

    private final DoorAnswers answers;
    private final Bounds bounds;
    private final Duration patience;
    private final Set<Body> underWay = new LinkedHashSet<>();
    private long held;

    @Inject
    BodiesUnderWay(
            DoorAnswers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this(answers, new Bounds(largest.asLongValue(), MOST, MEMORY), PATIENCE);
    }

    BodiesUnderWay(DoorAnswers answers, Bounds bounds, Duration patience) {
        this.answers = answers;
        this.bounds = bounds;
        this.patience = patience;
    }

    /** Goes on with the request when all of it is here. */
    void take(RoutingContext context) {
        if (carriesBody(context.request())) {
            Body body = new Body(context);
            Body longest = enter(body);
            if (longest != null) {
                longest.cutOff();
            }
            body.take();
        } else {
            context.next();
        }
    }

    private static boolean carriesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || length != null && !length.equals("0");
    }

    /** Answers who has to make room for it. */
    private synchronized Body enter(Body body) {
        underWay.add(body);
        return underWay.size() > bounds.most() ? leaveFirst() : null;
    }

    /** Answers who has to make room for the piece. */
    private synchronized Body grow(Body body, int piece) {
        if (!underWay.contains(body)) {
            return null;
        }
        body.brought += piece;
        held += piece;
        return held > bounds.memory() ? leaveFirst() : null;
    }

    private Body leaveFirst() {
        Body longest = underWay.iterator().next();
        leave(longest);
        return longest;
    }

    private synchronized void leave(Body body) {
        if (underWay.remove(body)) {
            held -= body.brought;
        }
    }

    private final class Body {
        private final RoutingContext context;
        private final Context loop;
        private final long began = System.nanoTime();
        private final Buffer taken = Buffer.buffer();
        private long timer;
        private boolean over;

        /** As {@link BodiesUnderWay#held} counts it, under its lock. */
        private long brought;

        Body(RoutingContext context) {
            this.context = context;
            this.loop = context.vertx().getOrCreateContext();
        }

        void take() {
            HttpServerRequest request = context.request();
            limit(patience.toMillis());
            request.exceptionHandler(gone -> end());
            request.handler(this::add);
            request.endHandler(complete -> goOn());
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            request.resume();
        }

        void cutOff() {
            loop.runOnContext(here -> turnAway(408));
        }

        private void limit(long millis) {
            timer = context.vertx().setTimer(Math.max(1, millis), late -> {
                long left = patience.toMillis()
                        + taken.length() * 1_000L / BYTES_A_SECOND
                        - (System.nanoTime() - began) / 1_000_000;
                if (left > 0) {
                    limit(left);
                } else {
                    turnAway(408);
                }
            });
        }

        private void add(Buffer piece) {
            if (over) {
                return;
            }
            if (taken.length() + piece.length() > bounds.largest()) {
                turnAway(413);
                return;
            }
            taken.appendBuffer(piece);
            Body longest = grow(this, piece.length());
            if (longest != null) {
                longest.cutOff();
            }
        }

        private void goOn() {
            if (end()) {
                ((RoutingContextInternal) context).setBody(taken);
                context.next();
            }
        }

        private void turnAway(int status) {
            if (end()) {
                answers.turnAway(context, status);
            }
        }

        /** False where it has ended before. */
        private boolean end() {
            if (over) {
                return false;
            }
            over = true;
            context.vertx().cancelTimer(timer);
            leave(this);
            return true;
        }
    }
}
