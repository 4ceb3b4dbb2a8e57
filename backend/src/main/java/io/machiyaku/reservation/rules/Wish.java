package io.machiyaku.reservation.rules;

import java.util.UUID;

/**
 * Which dose is wished for. In a change, {@code changing} is the booking to move: it does not stand in its own way, and
 * its seat in the same slot counts as free. {@code alsoLaterDoses}: later doses that become impossible may be cancelled.
 */
public record Wish(int dose, UUID changing, boolean alsoLaterDoses) {

    public static Wish book(int dose) {
        return book(dose, false);
    }

    public static Wish book(int dose, boolean alsoLaterDoses) {
        return new Wish(dose, null, alsoLaterDoses);
    }

    public static Wish change(UUID reservationId, int dose, boolean alsoLaterDoses) {
        return new Wish(dose, reservationId, alsoLaterDoses);
    }

    boolean isChange() {
        return changing != null;
    }
}
