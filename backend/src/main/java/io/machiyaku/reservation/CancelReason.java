package io.machiyaku.reservation;

/** Why a reservation was cancelled. */
public enum CancelReason {
    RESIDENT,
    OFFICE,
    NO_SHOW,
    WEATHER,
    SUPPLY,
    DUPLICATE
}
