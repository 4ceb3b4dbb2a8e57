package io.machiyaku.slot;

/** How full a slot is, as a condition of a search: room left, exactly full, or more seats given than there are. */
public enum Fullness {
    FREE("reserved < capacity"),
    FULL("reserved = capacity"),
    OVER("reserved > capacity");

    private final String condition;

    Fullness(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
