package io.machiyaku.signin;

import io.machiyaku.platform.Denied;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers every sign-in that fails after the same time, whatever was wrong, and later still at a place that misses many
 * vouchers. The wait holds no thread: a thousand of them cost nothing. Who is right does not wait.
 */
@ApplicationScoped
class Evened {

    private final Duration after;

    Evened(@ConfigProperty(name = "machiyaku.sign-in.denied-after") Duration after) {
        this.after = after;
    }

    <T> CompletionStage<T> answer(Supplier<T> signIn) {
        long begun = System.nanoTime();
        try {
            return CompletableFuture.completedFuture(signIn.get());
        } catch (Denied denied) {
            Duration slowness = denied instanceof SlowDenied slow ? slow.slowness() : Duration.ZERO;
            long wait = after.plus(slowness).toNanos() - (System.nanoTime() - begun);
            var later = new CompletableFuture<T>();
            CompletableFuture.delayedExecutor(Math.max(0, wait), TimeUnit.NANOSECONDS)
                    .execute(() -> later.completeExceptionally(denied));
            return later;
        }
    }
}
