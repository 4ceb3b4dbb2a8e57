package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.Role;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.reservation.rules.Powers;
import io.machiyaku.reservation.rules.Waiver;
import io.machiyaku.staff.OverrideGrants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** What the signed-in member of staff may do when booking: the venues reached and the rules that may be waived. */
@ApplicationScoped
public class StaffBookers {

    private final Caller caller;
    private final OverrideGrants grants;

    StaffBookers(Caller caller, OverrideGrants grants) {
        this.caller = caller;
        this.grants = grants;
    }

    /** Walk-ins are for reception: the call centre has none. */
    @Transactional
    public Booker booker(Door door) {
        if (door == Door.WALK_IN && caller.is(Role.CALL_CENTRE)) {
            throw new Denied(403, CommonProblem.FORBIDDEN);
        }
        return Booker.staff(door, powers());
    }

    @Transactional
    public Booker booker(Door door, Set<Waiver> waivers, String reason) {
        return booker(door).waiving(waivers == null ? Set.of() : waivers, reason);
    }

    private Powers powers() {
        if (caller.isAdministrator()) {
            return Powers.administrator(grants.activeUntil(caller.id()).isPresent());
        }
        if (caller.is(Role.CALL_CENTRE)) {
            return Powers.callCentre();
        }
        return caller.is(Role.VENUE_MANAGER)
                ? Powers.venueManager(caller.venueIds())
                : Powers.venueStaff(caller.venueIds());
    }
}
