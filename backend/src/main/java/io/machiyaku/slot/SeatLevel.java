package io.machiyaku.slot;

/** How many seats are left, in a word: FEW is three seats or a tenth, whichever is more. */
public enum SeatLevel {
    MANY,
    FEW,
    NONE;

    private static final int FEW_SEATS = 3;
    private static final int FEW_SHARE = 10;

    public static SeatLevel of(int remaining, int capacity) {
        if (remaining <= 0) {
            return NONE;
        }
        return remaining <= FEW_SEATS || remaining * FEW_SHARE <= capacity ? FEW : MANY;
    }
}
