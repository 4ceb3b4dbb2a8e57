package io.machiyaku.reservation;

import io.machiyaku.slot.SeatLevel;

/** How much room is left for somebody: as {@link SeatLevel}, or CLOSED where there is room, but not for them. */
public enum Level {
    MANY,
    FEW,
    NONE,
    CLOSED;

    public static Level of(int remaining, int capacity) {
        return valueOf(SeatLevel.of(remaining, capacity).name());
    }
}
