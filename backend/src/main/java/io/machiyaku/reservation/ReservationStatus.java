package io.machiyaku.reservation;

/** Where a reservation stands. Every status but CANCELLED holds its seat. */
public enum ReservationStatus {
    RESERVED,
    CHECKED_IN,
    VACCINATED,
    SCREENED_ONLY,
    CANCELLED,
    NO_SHOW;

    /** The dose is still to be given. */
    public boolean live() {
        return this == RESERVED || this == CHECKED_IN;
    }
}
