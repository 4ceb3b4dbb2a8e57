package io.machiyaku.platform;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Own passwords, kept as Argon2id (19 MiB, two passes, one lane: OWASP's choice). Hashing takes a core for tens of
 * milliseconds, so it runs on as many threads as there are cores, first come, first served; whoever would have to wait
 * too long is told that we are busy, and jobs whose caller has gone are not run. Never call it with a transaction open. A password typed in full-width letters is the
 * same password.
 */
@ApplicationScoped
public class PasswordHashing {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int WAITING_AT_MOST = 64;
    private static final int SECONDS_AT_MOST = 10;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().availableProcessors(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_AT_MOST, true),
            Thread.ofPlatform().name("password-", 0).daemon().factory());
    private final String nobodys = encode("nobody has this password");
    private final Supplier<BooleanSupplier> presence;

    @Inject
    PasswordHashing(Presence presence) {
        this(presence::ofVisitor);
    }

    PasswordHashing(Supplier<BooleanSupplier> presence) {
        this.presence = presence;
    }

    public String hash(String password) {
        return queued(() -> encode(password));
    }

    public boolean matches(String password, String hash) {
        return queued(() -> Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** As much work as {@link #matches}, for sign-ins that fail before a hash is looked at: all failures take as long. */
    public void spend(String password) {
        matches(password, nobodys);
    }

    private static String encode(String password) {
        return Password.hash(normal(password)).addRandomSalt(16).with(ARGON2).getResult();
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T queued(Callable<T> work) {
        Future<T> job = null;
        try {
            job = pool.submit(whileWanted(work, presence.get()));
            return job.get(SECONDS_AT_MOST, TimeUnit.SECONDS);
        } catch (RejectedExecutionException | TimeoutException busy) {
            giveUp(job);
            throw new Denied(503, CommonProblem.BUSY, SECONDS_AT_MOST);
        } catch (InterruptedException stopped) {
            giveUp(job);
            Thread.currentThread().interrupt();
            throw new Denied(503, CommonProblem.BUSY, SECONDS_AT_MOST);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Denied gone) {
                throw gone;
            }
            throw new IllegalStateException("A password could not be hashed", failed.getCause());
        }
    }

    /** A job that still waits is taken out of the line: nobody is there for its answer. */
    private void giveUp(Future<?> job) {
        if (job != null) {
            job.cancel(false);
            pool.remove((Runnable) job);
        }
    }

    private static <T> Callable<T> whileWanted(Callable<T> work, BooleanSupplier isThere) {
        return () -> {
            if (!isThere.getAsBoolean()) {
                throw new Denied(503, CommonProblem.BUSY, SECONDS_AT_MOST);
            }
            return work.call();
        };
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
