package io.machiyaku.staff;

/** The roles an account may have; the names are those of {@link io.machiyaku.platform.Role}. */
public enum StaffRole {
    ADMINISTRATOR,
    CALL_CENTRE,
    VENUE_MANAGER,
    VENUE_STAFF;

    /** Whether the role works at venues of its own and needs at least one. */
    public boolean isAtVenues() {
        return this == VENUE_MANAGER || this == VENUE_STAFF;
    }
}
