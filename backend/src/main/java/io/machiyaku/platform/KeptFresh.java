package io.machiyaku.platform;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Remembers what is read from the database again and again. When it is no longer fresh, one caller reads it anew and the
 * others go on with what was known, as long as that is not older than three times fresh. Nobody waits for another's read:
 * who waits may hold the connection that the reader needs.
 */
public final class KeptFresh<K, V> {

    private static final int STALE_AT = 3;

    private record Entry<V>(V value, long readAt, AtomicBoolean beingRead) {}

    private final ConcurrentMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final long freshNanos;

    public KeptFresh(Duration fresh) {
        this.freshNanos = fresh.toNanos();
    }

    public V get(K key, Supplier<V> read) {
        Entry<V> known = entries.get(key);
        if (known == null) {
            Entry<V> first = read(read);
            entries.putIfAbsent(key, first);
            return first.value();
        }
        long age = System.nanoTime() - known.readAt();
        if (age < freshNanos
                || age < STALE_AT * freshNanos && !known.beingRead().compareAndSet(false, true)) {
            return known.value();
        }
        try {
            Entry<V> anew = read(read);
            // Not where it was forgotten meanwhile: what was read may be from before the change.
            entries.replace(key, known, anew);
            return anew.value();
        } finally {
            known.beingRead().set(false);
        }
    }

    /** After a change: the next question reads anew. */
    public void forget(K key) {
        entries.remove(key);
    }

    private static <V> Entry<V> read(Supplier<V> read) {
        long readAt = System.nanoTime();
        return new Entry<>(read.get(), readAt, new AtomicBoolean());
    }
}
