package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.DETAILS_MISSING;
import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.NOT_OPEN_YET;
import static io.machiyaku.reservation.rules.BookingRefusal.SITE_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.TERMS_NOT_ACCEPTED;
import static io.machiyaku.reservation.rules.BookingRefusal.VOUCHER_BLOCKED;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Rules that look at the person, the site and the door, whatever the slot. */
record PersonRules(BookingRules rules) {

    /** {@code on}: the day of vaccination. */
    void check(Applicant applicant, LocalDate on, Door door, Findings findings) {
        if (applicant.deceasedOn() != null) {
            findings.refuse(VOUCHER_BLOCKED, "case", "deceased");
        } else if (applicant.movedOutOn() != null && !on.isBefore(applicant.movedOutOn())) {
            findings.refuse(VOUCHER_BLOCKED, "case", "moved", "date", applicant.movedOutOn());
        } else if (door.selfService() && !applicant.siteAllowed()) {
            findings.refuse(VOUCHER_BLOCKED);
        }
        if (door.selfService() && !rules.site().open()) {
            findings.refuse(SITE_CLOSED);
        }
        if (rules.site().closedDoors().contains(door)) {
            findings.refuse(DOOR_CLOSED);
        }
        if (door.onScreen() && !applicant.termsAccepted()) {
            findings.refuse(TERMS_NOT_ACCEPTED);
        }
        if (door.onScreen() && !applicant.registered()) {
            findings.refuse(DETAILS_MISSING);
        }
    }

    /** The site's opening and, where given, the slot's: whichever is later. Walk-ins are let in before. */
    void checkOpening(LocalDateTime slotOpensAt, Door door, Findings findings) {
        if (door == Door.WALK_IN) {
            return;
        }
        if (!rules.opened(slotOpensAt)) {
            LocalDateTime opens = rules.site().opening(slotOpensAt);
            findings.refuse(NOT_OPEN_YET, opens.toLocalDate(), "opensAt", opens);
        }
    }
}
