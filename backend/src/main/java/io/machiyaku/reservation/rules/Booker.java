package io.machiyaku.reservation.rules;

import java.util.List;
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

    /** Which of the waivers asked for and held lifts what {@code mildest} would lift; null if none. */
    Waiver lifting(Waiver mildest) {
        for (Waiver waiver : List.of(mildest, Waiver.SPECIAL)) {
            if (waivers.contains(waiver) && powers.mayWaive().contains(waiver)) {
                return waiver;
            }
        }
        return null;
    }

    boolean reasonMissing() {
        return !waivers.isEmpty() && (reason == null || reason.isBlank());
    }
}
