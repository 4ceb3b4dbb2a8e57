package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_CHECKED_IN;
import static io.machiyaku.reservation.rules.BookingRefusal.BEYOND_OFFERED_PERIOD;
import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.OVERRIDE_REASON_MISSING;
import static io.machiyaku.reservation.rules.BookingRefusal.SAME_DAY_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.SET_SECOND_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_PAST;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_UNPUBLISHED;
import static io.machiyaku.reservation.rules.BookingRefusal.VACCINE_WITHDRAWN;
import static io.machiyaku.reservation.rules.BookingRefusal.VENUE_UNPUBLISHED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** Rules that look at the slot, the clock and who books, whoever the seat is for. */
record SlotRules(BookingRules rules) {

    void check(SlotOffer slot, Wish wish, Standing standing, Booker booker, Findings findings) {
        Door door = booker.door();
        if (door.selfService()) {
            checkPublic(slot, standing, findings);
        }
        if (booker.reasonMissing()) {
            findings.refuse(OVERRIDE_REASON_MISSING);
        }
        checkTime(slot, door, findings);
        checkChanging(slot, wish, standing, door, findings);
        checkSeats(slot, standing, door, findings);
    }

    private void checkPublic(SlotOffer slot, Standing standing, Findings findings) {
        if (!slot.venuePublished()) {
            findings.refuse(VENUE_UNPUBLISHED);
        }
        if (!slot.vaccineHandled()) {
            findings.refuse(VACCINE_WITHDRAWN);
        }
        if (!slot.published() || slot.second() != null && !slot.second().published()) {
            findings.refuse(SLOT_UNPUBLISHED);
        }
        LocalDate last = rules.site().offered().lastDay(rules.now().toLocalDate());
        if (slot.date().isAfter(last)) {
            LocalDate opens = rules.site().offered().opensFor(slot.date());
            findings.refuse(BEYOND_OFFERED_PERIOD, opens, "lastDay", last);
        }
        if (slot.half() == SetHalf.SECOND && !standing.movesSecondHalf()) {
            findings.refuse(DOOR_CLOSED, "case", "set-second");
        }
    }

    /** From tomorrow on. Today's same-day slots until they begin, for operators until they end; walk-ins: all that end today. */
    private void checkTime(SlotOffer slot, Door door, Findings findings) {
        LocalDateTime now = rules.now();
        LocalDate today = now.toLocalDate();
        if (door == Door.WALK_IN) {
            LocalDate ends = lastDay(slot.endsAt());
            if (ends.isBefore(today)) {
                findings.refuse(SLOT_PAST, "startsAt", slot.startsAt());
            } else if (ends.isAfter(today)) {
                findings.refuse(SAME_DAY_CLOSED, "case", "walk-in");
            }
            return;
        }
        LocalDateTime until = door == Door.OPERATOR && slot.sameDay() ? slot.endsAt() : slot.startsAt();
        if (!now.isBefore(until)) {
            findings.refuse(SLOT_PAST, "startsAt", slot.startsAt());
        } else if (!slot.date().isAfter(today) && !slot.sameDay()) {
            findings.refuse(SAME_DAY_CLOSED);
        }
    }

    /** What ends at 24:00 ends on that day, not on the next. */
    private static LocalDate lastDay(LocalDateTime endsAt) {
        return endsAt.minusNanos(1).toLocalDate();
    }

    private void checkChanging(SlotOffer slot, Wish wish, Standing standing, Door door, Findings findings) {
        LiveBooking changing = standing.changing();
        if (!wish.isChange() || changing == null) {
            return;
        }
        if (door.selfService()) {
            new CancelRules(rules.site(), rules.now()).checkDeadline(changing, findings);
        }
        boolean withPartner = slot.second() != null && standing.partner() != null;
        if (changing.checkedIn() || withPartner && standing.partner().checkedIn()) {
            findings.refuse(ALREADY_CHECKED_IN);
        }
    }

    /** A booking that moves within its slot keeps its seat and takes none. */
    private static void checkSeats(SlotOffer slot, Standing standing, Door door, Findings findings) {
        boolean stays = held(standing.changing(), slot.slotId());
        if (slot.full() && !stays) {
            findings.refuse(SLOT_FULL, "startsAt", slot.startsAt());
        }
        Integer left = slot.doorSeatsLeft().get(door);
        if (left != null && left <= 0 && !stays) {
            findings.refuse(DOOR_FULL, "startsAt", slot.startsAt());
        }
        SlotOffer second = slot.second();
        if (second != null && second.full() && !held(standing.partner(), second.slotId())) {
            findings.refuse(SET_SECOND_FULL, "startsAt", second.startsAt());
        }
    }

    private static boolean held(LiveBooking booking, UUID slotId) {
        return booking != null && booking.slotId().equals(slotId);
    }
}
