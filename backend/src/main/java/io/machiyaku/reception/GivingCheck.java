package io.machiyaku.reception;

import io.machiyaku.platform.Problem.RefusalView;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.RefusalViews;
import io.machiyaku.platform.Refused;
import io.machiyaku.reservation.AgainstGiving;
import io.machiyaku.reservation.ReservationView;
import io.machiyaku.reservation.StaffBookers;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.reservation.rules.Waiver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** May the booked dose be given? The same rules when the card is scanned and when the dose is recorded. */
@ApplicationScoped
class GivingCheck {

    private final AgainstGiving againstGiving;
    private final StaffBookers bookers;
    private final RefusalViews words;

    GivingCheck(AgainstGiving againstGiving, StaffBookers bookers, RefusalViews words) {
        this.againstGiving = againstGiving;
        this.bookers = bookers;
        this.words = words;
    }

    /** What stands against it, whoever looks. */
    List<RefusalView> against(ReservationView reservation) {
        return againstGiving.of(reservation, reservation.startsAt().toLocalDate()).stream()
                .map(words::of)
                .toList();
    }

    /**
     * By the day on which it was given. Refuses, unless an administrator in special override mode gives a reason why it is set aside. Answers the codes of
     * what was.
     */
    List<String> orRefuse(ReservationView reservation, LocalDate on, String reason) {
        List<Refusal> standing = againstGiving.of(reservation, on);
        boolean setsAside = reason != null && !reason.isBlank() && inOverrideMode();
        List<Refusal> left = standing.stream()
                .filter(refusal -> !setsAside || !AgainstGiving.maySetAside(refusal))
                .toList();
        if (!left.isEmpty()) {
            throw new Refused(left);
        }
        return standing.stream().map(Refusal::code).toList();
    }

    private boolean inOverrideMode() {
        return bookers.booker(Door.WALK_IN).powers().mayWaive().contains(Waiver.SPECIAL);
    }
}
