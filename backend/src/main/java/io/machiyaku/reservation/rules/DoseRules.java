package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RECORDED;
import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RESERVED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_NEXT;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_OFFERED;
import static io.machiyaku.reservation.rules.BookingRefusal.FIRST_DOSE_MISSING;
import static io.machiyaku.reservation.rules.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.rules.BookingRefusal.VACCINE_DIFFERS;

import io.machiyaku.vaccine.Days;
import io.machiyaku.vaccine.DoseRule;
import io.machiyaku.vaccine.MonthEnd;
import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.util.Optional;

/** Rules of the dose itself: is it the next one, offered here, late enough, with the same vaccine, at the right age? */
record DoseRules(LocalDate birth, Standing standing) {

    void check(SlotOffer slot, int dose, Findings findings) {
        checkNotTwice(dose, standing.booking(dose), findings);
        boolean follows = checkOrder(dose, findings);
        checkOffered(slot, dose, findings);
        Received beginning = standing.beginning(dose);
        boolean series = Standing.continuesSeries(dose, beginning, slot.product());
        new AgeRules(birth, slot, dose, series && beginning != null ? beginning.date() : null).check(findings);
        if (follows) {
            checkInterval(slot, dose, standing.previousDate(dose), series, findings);
            checkVaccine(slot, dose, series && beginning != null ? beginning.product() : null, findings);
        }
    }

    /** The second half of a set, as if its first half had been given on its day. */
    void checkSecond(SlotOffer first, Findings findings) {
        SlotOffer second = first.second();
        LiveBooking booked = standing.booking(2);
        checkNotTwice(2, booked == standing.partner() ? null : booked, findings);
        checkOffered(second, 2, findings);
        checkInterval(second, 2, first.date(), Standing.continuesSeries(2, null, first.product()), findings);
        checkVaccine(second, 2, first.product(), findings);
        if (birth != null && second.ages().tooYoung(birth, first.date())) {
            findings.refuse(BookingRefusal.TOO_YOUNG, "case", "series", "dose", 2);
        }
        if (birth != null && second.ages().tooOld(birth, first.date())) {
            findings.refuse(BookingRefusal.TOO_OLD, "case", "series", "dose", 2);
        }
    }

    private void checkNotTwice(int dose, LiveBooking booked, Findings findings) {
        Received record = standing.record(dose);
        if (record != null) {
            findings.refuse(ALREADY_RECORDED, "dose", dose, "date", record.date());
        }
        if (booked != null) {
            findings.refuse(ALREADY_RESERVED, "dose", dose, "startsAt", booked.startsAt(), "venueId", booked.venueId());
        }
    }

    /** Whether the dose follows the one before, so that interval and vaccine can be judged. */
    private boolean checkOrder(int dose, Findings findings) {
        int next = standing.next();
        if (dose == next || standing.bookedBefore(dose) != null) {
            return true;
        }
        if (dose == 2 && next == 1) {
            findings.refuse(FIRST_DOSE_MISSING, "dose", dose);
        } else if (dose > next || standing.record(dose) == null && standing.booking(dose) == null) {
            findings.refuse(DOSE_NOT_NEXT, "dose", dose, "next", next, "case", dose > next ? "ahead" : null);
        }
        return false;
    }

    /** By the slot, the vaccine, its rules and the programme's time. */
    private void checkOffered(SlotOffer slot, int dose, Findings findings) {
        if (!slot.takesDose(dose)) {
            findings.refuse(DOSE_NOT_OFFERED, "dose", dose);
        } else if (!slot.product().offers(dose, slot.date())) {
            Optional<LocalDate> from = slot.product().offeredFrom(dose, slot.date());
            findings.refuse(
                    DOSE_NOT_OFFERED, from.orElse(null), "dose", dose, "case", from.isPresent() ? "later" : "vaccine");
        }
    }

    private static void checkInterval(SlotOffer slot, int dose, LocalDate previous, boolean series, Findings findings) {
        if (previous == null) {
            return;
        }
        LocalDate earliest = earliest(slot.product(), slot.intervalMonths(), dose, previous, slot.date(), series);
        if (slot.date().isBefore(earliest)) {
            findings.refuse(INTERVAL_TOO_SHORT, earliest, "dose", dose, "previous", previous);
        }
        if (!slot.date().isAfter(previous)) {
            findings.refuse(DOSE_NOT_NEXT, previous.plusDays(1), "case", "order", "dose", dose, "previous", previous);
        }
    }

    /**
     * In a primary series the vaccine's rule decides and, where it has none, the slot's months; for boosters the slot's
     * months and the vaccine's rule, whichever is later. Always at least the next day.
     */
    static LocalDate earliest(
            Product product, Integer slotMonths, int dose, LocalDate previous, LocalDate on, boolean series) {
        DoseRule rule = product.ruleFor(dose, on).orElse(null);
        LocalDate byRule = rule == null ? previous.plusDays(1) : rule.firstDayAfter(previous);
        if (slotMonths == null || series && rule != null) {
            return byRule;
        }
        MonthEnd monthEnd = product.programme().monthEnd();
        return Days.later(byRule, monthEnd.plusMonths(previous, slotMonths));
    }

    private static void checkVaccine(SlotOffer slot, int dose, Product begunWith, Findings findings) {
        if (begunWith != null && !begunWith.vaccineId().equals(slot.product().vaccineId())) {
            findings.refuse(VACCINE_DIFFERS, "dose", dose, "vaccine", begunWith.name());
        }
    }
}
