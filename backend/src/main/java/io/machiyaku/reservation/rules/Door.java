package io.machiyaku.reservation.rules;

/** Through which channel a booking comes. */
public enum Door {
    WEB,
    LINE,
    IVR,
    OPERATOR,
    BULK,
    WALK_IN;

    /** Residents on their own: they see published slots only and are bound by opening, deadline and site settings. */
    public boolean selfService() {
        return this == WEB || this == LINE || this == IVR;
    }

    /** Where terms of use and registered details can be asked for; by phone and in bulk they are asked at the next login. */
    public boolean onScreen() {
        return this == WEB || this == LINE;
    }
}
