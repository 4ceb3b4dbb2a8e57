package io.machiyaku.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongSupplier;

/** How much time passes, in nanoseconds from no particular moment; it never jumps, as the time of day may. */
@ApplicationScoped
public class Ticker implements LongSupplier {

    @Override
    public long getAsLong() {
        return System.nanoTime();
    }
}
