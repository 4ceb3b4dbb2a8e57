package io.machiyaku.reservation.rules;

import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import java.util.List;
import java.util.Set;

/**
 * What the rules say: the refusals that stand, those that were waived and by which waivers (to be logged with the
 * reason), and the later bookings that would have to go (see {@link Wish#alsoLaterDoses}).
 */
public record Verdict(List<Refusal> refusals, List<Refusal> waived, Set<Waiver> used, List<LiveBooking> falling) {

    public boolean allowed() {
        return refusals.isEmpty();
    }

    public Verdict orThrow() {
        if (!allowed()) {
            throw new Refused(refusals);
        }
        return this;
    }
}
