package io.machiyaku.reservation.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * How far someone reaches: which venues ({@code everyVenue} or the listed ones) and what they may waive there. The rights
 * are those of the contract's role table; special override mode is an administrator's visible 15-minute grant.
 */
public record Powers(boolean everyVenue, Set<UUID> venueIds, Set<Waiver> mayWaive) {

    private static final Powers ANYWHERE_WITHOUT_WAIVERS = new Powers(true, Set.of(), Set.of());

    public Powers {
        venueIds = Set.copyOf(venueIds);
        mayWaive = Set.copyOf(mayWaive);
    }

    public static Powers resident() {
        return ANYWHERE_WITHOUT_WAIVERS;
    }

    public static Powers callCentre() {
        return ANYWHERE_WITHOUT_WAIVERS;
    }

    public static Powers administrator(boolean specialOverrideMode) {
        return new Powers(
                true,
                Set.of(),
                specialOverrideMode ? EnumSet.allOf(Waiver.class) : EnumSet.of(Waiver.OVERBOOK, Waiver.INTERVAL));
    }

    public static Powers venueManager(Set<UUID> venueIds) {
        return new Powers(false, venueIds, EnumSet.of(Waiver.OVERBOOK, Waiver.INTERVAL));
    }

    public static Powers venueStaff(Set<UUID> venueIds) {
        return new Powers(false, venueIds, Set.of());
    }

    public boolean reach(UUID venueId) {
        return everyVenue || venueIds.contains(venueId);
    }
}
