package io.machiyaku.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers answers for a moment. Of many who ask for the same thing at once, one works it out and the others wait for
 * it; a failure is told to those who waited and not remembered.
 */
public final class ShortMemory<K, V> {

    private record Entry<V>(CompletableFuture<V> answer, long since) {}

    private final ConcurrentMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final long freshNanos;
    private final int most;
    private final LongSupplier nanos;

    /** {@code most}: where more are remembered, everything is forgotten; a guard against endless keys. */
    public ShortMemory(long freshNanos, int most, LongSupplier nanos) {
        this.freshNanos = freshNanos;
        this.most = most;
        this.nanos = nanos;
    }

    public V get(K key, Function<K, V> workOut) {
        Entry<V> known = entries.get(key);
        if (known != null && fresh(known)) {
            return await(known.answer());
        }
        var mine = new Entry<V>(new CompletableFuture<>(), nanos.getAsLong());
        Entry<V> winner = entries.compute(key, (same, now) -> now != null && fresh(now) ? now : mine);
        if (winner == mine) {
            fill(key, mine, workOut);
        }
        return await(winner.answer());
    }

    /** The answer if it is there and fresh, else null; never waits. */
    public V inHand(K key) {
        Entry<V> known = entries.get(key);
        boolean ready = known != null
                && fresh(known)
                && known.answer().isDone()
                && !known.answer().isCompletedExceptionally();
        return ready ? known.answer().join() : null;
    }

    public void forget(K key) {
        entries.remove(key);
    }

    private void fill(K key, Entry<V> mine, Function<K, V> workOut) {
        try {
            mine.answer().complete(workOut.apply(key));
        } catch (RuntimeException | Error failed) {
            entries.remove(key, mine);
            mine.answer().completeExceptionally(failed);
        }
        if (entries.size() > most) {
            entries.clear();
        }
    }

    private boolean fresh(Entry<V> entry) {
        return nanos.getAsLong() - entry.since() < freshNanos;
    }

    private static <V> V await(CompletableFuture<V> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
