package io.machiyaku.slot;

/**
 * How full a slot is, as a condition of a search: room left (of a set, in both halves), none left, or more seats given than
 * there are.
 */
public enum Fullness {
    FREE(Room.LEFT),
    FULL("reserved <= capacity and not (" + Room.LEFT + ")"),
    OVER("reserved > capacity");

    private static final class Room {
        static final String LEFT = "reserved < capacity and (setHalf is null or setHalf = 'SECOND'"
                + " or pairedSlotId in (select other.id from Slot other where other.reserved < other.capacity))";
    }

    private final String condition;

    Fullness(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
