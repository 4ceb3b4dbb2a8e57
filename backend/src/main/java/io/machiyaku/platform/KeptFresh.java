package io.machiyaku.platform;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
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
    private final LongSupplier nanos;

    public KeptFresh(Duration fresh) {
        this(fresh, System::nanoTime);
    }

    KeptFresh(Duration fresh, LongSupplier nanos) {
        this.freshNanos = fresh.toNanos();
        this.nanos = nanos;
    }

    /** What is known and fresh, else null; never reads. */
    public V inHand(K key) {
        Entry<V> known = entries.get(key);
        return known != null && nanos.getAsLong() - known.readAt() < freshNanos ? known.value() : null;
    }

    public V get(K key, Supplier<V> read) {
        Entry<V> known = entries.get(key);
        if (known == null) {
            Entry<V> first = read(read);
            entries.putIfAbsent(key, first);
            return first.value();
        }
        long age = nanos.getAsLong() - known.readAt();
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

    private Entry<V> read(Supplier<V> read) {
        long readAt = nanos.getAsLong();
        return new Entry<>(read.get(), readAt, new AtomicBoolean());
    }
}
