package io.machiyaku.reservation;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets at most two bookings of one slot reach the database at a time. More would only queue on the slot's row and hold
 * connections that others need; here they wait in memory, in order, for two seconds, and then are told that it is busy.
 */
@ApplicationScoped
class Turnstile {

    private static final int LANES = 4096;
    private static final int ABREAST = 2;
    private static final int PATIENCE_SECONDS = 2;

    private final Semaphore[] lanes = new Semaphore[LANES];

    Turnstile() {
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new Semaphore(ABREAST, true);
        }
    }

    <T> T through(UUID slotId, Supplier<T> work) {
        Semaphore lane = lanes[Math.floorMod(slotId.hashCode(), LANES)];
        try {
            if (!lane.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Denied(503, CommonProblem.BUSY, 5);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Denied(503, CommonProblem.BUSY, 5);
        }
        try {
            return work.get();
        } finally {
            lane.release();
        }
    }
}
