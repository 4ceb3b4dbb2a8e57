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
 * has some seconds, and more only while it keeps pace; where too many are under way, the one that has been for longest is
 * cut off.
 */
@ApplicationScoped
class BodiesUnderWay {

    private static final int MOST = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of a slow line that still gets there. */
    private static final int BYTES_A_SECOND = 32 * 1024;

    private final DoorAnswers answers;
    private final long largest;
    private final int most;
    private final Duration patience;
    private final Set<Body> underWay = new LinkedHashSet<>();

    @Inject
    BodiesUnderWay(
            DoorAnswers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this(answers, largest.asLongValue(), MOST, PATIENCE);
    }

    BodiesUnderWay(DoorAnswers answers, long largest, int most, Duration patience) {
        this.answers = answers;
        this.largest = largest;
        this.most = most;
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
        if (underWay.size() <= most) {
            return null;
        }
        Body longest = underWay.iterator().next();
        underWay.remove(longest);
        return longest;
    }

    private synchronized void leave(Body body) {
        underWay.remove(body);
    }

    private final class Body {
        private final RoutingContext context;
        private final Context loop;
        private final long began = System.nanoTime();
        private final Buffer taken = Buffer.buffer();
        private long timer;
        private boolean over;

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
            if (taken.length() + piece.length() > largest) {
                turnAway(413);
            } else if (!over) {
                taken.appendBuffer(piece);
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
