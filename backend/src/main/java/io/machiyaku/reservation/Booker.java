package io.machiyaku.reservation;

import java.util.Set;

/**
 * Who books, through which door, with which powers, and what they ask to waive and why. A waiver that the powers do not
 * hold waives nothing.
 */
public record Booker(Door door, Powers powers, Set<Waiver> waivers, String reason) {

    public Booker {
        waivers = Set.copyOf(waivers);
    }

    public static Booker resident(Door door) {
        return new Booker(door, Powers.resident(), Set.of(), null);
    }

    public static Booker staff(Door door, Powers powers) {
        return new Booker(door, powers, Set.of(), null);
    }

    public Booker waiving(Set<Waiver> waivers, String reason) {
        return new Booker(door, powers, waivers, reason);
    }

    boolean lifts(Waiver mildest) {
        for (Waiver waiver : waivers) {
            if (waiver.covers(mildest) && powers.mayWaive().contains(waiver)) {
                return true;
            }
        }
        return false;
    }

    boolean reasonMissing() {
        return !waivers.isEmpty() && (reason == null || reason.isBlank());
    }
}
