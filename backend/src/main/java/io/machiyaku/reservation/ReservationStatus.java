package io.machiyaku.reservation;

/** Where a reservation stands. Every status but CANCELLED holds its seat. */
public enum ReservationStatus {
    RESERVED,
    CHECKED_IN,
    VACCINATED,
    SCREENED_ONLY,
    CANCELLED,
    NO_SHOW;

    /** Still to come, or here: nothing has come of it yet. */
    public boolean live() {
        return this == RESERVED || this == CHECKED_IN;
    }
}
