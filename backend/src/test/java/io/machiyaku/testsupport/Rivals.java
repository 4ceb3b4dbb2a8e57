package io.machiyaku.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Lets two changes meet: the second is asked for while the first is made but not committed yet. */
@ApplicationScoped
public class Rivals {

    private final City city;

    Rivals(City city) {
        this.city = city;
    }

    /** What the second got in the end, and whether it had to wait for the first. */
    public record Met<T>(T second, boolean waited) {}

    public <T> Met<T> meet(TestTenant tenant, Runnable first, Callable<T> second) {
        var asked = new AtomicReference<Future<T>>();
        var waited = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tenant.run(() -> {
                first.run();
                asked.set(threads.submit(second));
                while (!asked.get().isDone() && !waited.get()) {
                    waited.set(city.count(tenant, "select count(*) from pg_locks where not granted") > 0);
                }
            });
            return new Met<>(asked.get().get(30, TimeUnit.SECONDS), waited.get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (Exception late) {
            throw new IllegalStateException(late);
        }
    }
}
