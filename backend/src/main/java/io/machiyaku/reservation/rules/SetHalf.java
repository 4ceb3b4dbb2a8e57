package io.machiyaku.reservation.rules;

/** Which half of a set of two a slot is. */
public enum SetHalf {
    FIRST,
    SECOND
}
