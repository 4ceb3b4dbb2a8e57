package io.machiyaku.platform;

/** Someone else changed the thing since it was read. Becomes 412; nothing is overwritten. */
public final class Stale extends RuntimeException {

    public Stale() {
        super("stale", null, false, false);
    }
}
