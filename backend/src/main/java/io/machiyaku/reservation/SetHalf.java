package io.machiyaku.reservation;

/** Which half of a set of two a slot is. */
public enum SetHalf {
    FIRST,
    SECOND
}
