package io.machiyaku.platform;

/** There is no such thing for this caller: not here, or not theirs. Becomes 404, which does not tell the two apart. */
public final class Unknown extends RuntimeException {

    public Unknown(String what) {
        super(what, null, false, false);
    }
}
