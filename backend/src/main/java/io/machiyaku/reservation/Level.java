package io.machiyaku.reservation;

/** How much room is left: FEW is three seats or a tenth, whichever is more; CLOSED has seats that are not for the asker. */
public enum Level {
    MANY,
    FEW,
    NONE,
    CLOSED;

    private static final int FEW_SEATS = 3;
    private static final int FEW_SHARE = 10;

    public static Level of(int remaining, int capacity) {
        if (remaining <= 0) {
            return NONE;
        }
        return remaining <= FEW_SEATS || remaining * FEW_SHARE <= capacity ? FEW : MANY;
    }
}
