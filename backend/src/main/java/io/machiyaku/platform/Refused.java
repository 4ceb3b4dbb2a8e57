package io.machiyaku.platform;

import java.util.List;

/** Thrown when rules said no: every refusal, not only the first. Becomes 409 with the list of them. */
public final class Refused extends RuntimeException {

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::code).toList().toString(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    public Refused(RefusalCode rule) {
        this(Refusal.of(rule));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
