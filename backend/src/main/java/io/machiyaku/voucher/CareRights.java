package io.machiyaku.voucher;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/**
 * Who may change which part of the care: whether a person is protected only administrators, death and moving out they and
 * the call centre. To the others these are not theirs to clear: left empty they stay.
 */
@ApplicationScoped
class CareRights {

    private final Caller caller;

    CareRights(Caller caller) {
        this.caller = caller;
    }

    /** What becomes of the care kept; refuses what is not the caller's to change. */
    Care permitted(Care kept, Care entered) {
        if (!caller.isAdministrator()) {
            refuseChange(kept.protectedPerson(), entered.protectedPerson());
        }
        if (!caller.isVenueRole()) {
            return entered;
        }
        refuseChange(kept.deceasedOn(), entered.deceasedOn());
        refuseChange(kept.movedOutOn(), entered.movedOutOn());
        return new Care(
                entered.needs(),
                entered.guardianName(),
                entered.language(),
                kept.deceasedOn(),
                kept.movedOutOn(),
                kept.protectedPerson());
    }

    private static void refuseChange(Object kept, Object entered) {
        if (entered != null && !Objects.equals(kept, entered)) {
            throw new Denied(403, CommonProblem.FORBIDDEN);
        }
    }
}
