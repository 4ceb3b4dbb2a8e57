package io.machiyaku.signin;

import io.machiyaku.platform.Denied;
import io.machiyaku.platform.RefusalCode;
import java.time.Duration;

/** Turned away at a place at which many different vouchers were missed: the answer comes later by {@code slowness}. */
final class SlowDenied extends Denied {

    private final Duration slowness;

    SlowDenied(int status, RefusalCode code, Duration slowness) {
        super(status, code);
        this.slowness = slowness;
    }

    Duration slowness() {
        return slowness;
    }
}
