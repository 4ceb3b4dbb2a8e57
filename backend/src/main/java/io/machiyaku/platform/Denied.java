package io.machiyaku.platform;

/**
 * A request turned away with a status of its own (401 sign-in failed, 403 a hurdle, 429 too often, 503 too busy) and, where
 * waiting helps, for how many seconds.
 */
public class Denied extends RuntimeException {

    private final int status;
    private final transient RefusalCode code;
    private final Integer retryAfterSeconds;

    public Denied(int status, RefusalCode code, Integer retryAfterSeconds) {
        super(code.code(), null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public Denied(int status, RefusalCode code) {
        this(status, code, null);
    }

    public int status() {
        return status;
    }

    public RefusalCode problem() {
        return code;
    }

    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
