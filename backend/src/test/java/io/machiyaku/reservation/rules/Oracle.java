package io.machiyaku.reservation.rules;

import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.UpperBound;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules a second time, as plainly as one can write them and without using the engine's arithmetic: ages by Period,
 * intervals by counting days one by one. It knows no sets and no changes.
 */
final class Oracle {

    private final Scenario given;
    private final LocalDate day;
    private final LocalDate today;
    private final Door door;
    private final int dose;
    private final Map<Integer, Product> vaccineOf = new HashMap<>();
    private final Map<Integer, LocalDate> dateOf = new HashMap<>();

    private Oracle(Scenario given) {
        this.given = given;
        this.day = given.slot().startsAt().toLocalDate();
        this.today = given.now().toLocalDate();
        this.door = given.booker().door();
        this.dose = given.wish().dose();
        for (Received received : given.person().doses()) {
            dateOf.put(received.dose(), received.date());
            vaccineOf.put(received.dose(), received.product());
        }
        given.person().bookings().stream().filter(this::over).forEach(this::count);
        if (dateOf.isEmpty() && dose == 2 && given.site().simultaneousBooking()) {
            given.person().bookings().stream()
                    .filter(booking -> booking.dose() == 1)
                    .forEach(this::count);
        }
    }

    private boolean over(LiveBooking booking) {
        return given.site().keepsResults()
                ? booking.startsAt().toLocalDate().isBefore(today)
                : !given.now().isBefore(booking.endsAt());
    }

    private void count(LiveBooking booking) {
        dateOf.put(booking.dose(), booking.startsAt().toLocalDate());
        vaccineOf.put(booking.dose(), booking.product());
    }

    /** What must be refused after all waivers. */
    static Set<BookingRefusal> forbids(Scenario given) {
        Oracle oracle = new Oracle(given);
        Set<BookingRefusal> all = oracle.all();
        return all.stream()
                .filter(code -> !oracle.waived(code))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BookingRefusal.class)));
    }

    private Set<BookingRefusal> all() {
        Set<BookingRefusal> codes = EnumSet.noneOf(BookingRefusal.class);
        Applicant person = given.person();
        SlotOffer slot = given.slot();
        boolean resident = door == Door.WEB || door == Door.LINE || door == Door.IVR;
        boolean movedAway = person.movedOutOn() != null && !day.isBefore(person.movedOutOn());
        add(codes, BookingRefusal.VOUCHER_BLOCKED, movedAway || resident && !person.siteAllowed());
        add(codes, BookingRefusal.SITE_CLOSED, resident && !given.site().open());
        add(codes, BookingRefusal.SLOT_UNPUBLISHED, resident && !slot.published());
        add(
                codes,
                BookingRefusal.NOT_OPEN_YET,
                door != Door.WALK_IN
                        && (inFuture(slot.opensAt()) || inFuture(given.site().bookingOpensAt())));
        add(codes, BookingRefusal.SLOT_FULL, slot.reserved() >= slot.capacity());
        add(codes, BookingRefusal.DOOR_CLOSED, given.site().closedDoors().contains(door));
        add(
                codes,
                BookingRefusal.OUTSIDE_YOUR_VENUES,
                !given.booker().powers().everyVenue()
                        && !given.booker().powers().venueIds().contains(slot.venueId()));
        add(
                codes,
                BookingRefusal.OVERRIDE_REASON_MISSING,
                !given.booker().waivers().isEmpty() && given.booker().reason().isBlank());
        boolean onScreen = door == Door.WEB || door == Door.LINE;
        add(codes, BookingRefusal.TERMS_NOT_ACCEPTED, onScreen && !person.termsAccepted());
        add(codes, BookingRefusal.DETAILS_MISSING, onScreen && !person.registered());
        add(codes, BookingRefusal.VENUE_UNPUBLISHED, resident && !slot.venuePublished());
        add(codes, BookingRefusal.VACCINE_WITHDRAWN, resident && !slot.vaccineHandled());
        LocalDate lastOffered = today.plusMonths(given.site().offered().months());
        add(codes, BookingRefusal.BEYOND_OFFERED_PERIOD, resident && day.isAfter(lastOffered));
        add(codes, BookingRefusal.DOOR_FULL, slot.doorSeatsLeft().getOrDefault(door, 1) == 0);
        time(codes);
        age(codes);
        doses(codes);
        return codes;
    }

    private void time(Set<BookingRefusal> codes) {
        SlotOffer slot = given.slot();
        if (door == Door.WALK_IN) {
            add(codes, BookingRefusal.SLOT_PAST, day.isBefore(today));
            add(codes, BookingRefusal.SAME_DAY_CLOSED, day.isAfter(today));
            return;
        }
        boolean lateOperator = door == Door.OPERATOR && slot.sameDay();
        boolean over = lateOperator
                ? !given.now().isBefore(slot.endsAt())
                : !given.now().isBefore(slot.startsAt());
        add(codes, BookingRefusal.SLOT_PAST, over);
        add(codes, BookingRefusal.SAME_DAY_CLOSED, !over && day.equals(today) && !slot.sameDay());
    }

    private void age(Set<BookingRefusal> codes) {
        LocalDate birth = given.person().birthDate();
        if (birth == null) {
            codes.add(BookingRefusal.BIRTH_DATE_UNKNOWN);
            return;
        }
        LocalDate on = inSeries() && firstDose() != null ? dateOf.get(firstDose()) : day;
        for (AgeRange range :
                new AgeRange[] {given.slot().ages(), given.slot().product().ages()}) {
            long months = Period.between(birth, on.plusDays(1)).toTotalMonths();
            long monthsAtLimit = range.upperBound() == UpperBound.ROUTINE_UNTIL
                    ? Period.between(birth, on).toTotalMonths()
                    : months;
            add(codes, BookingRefusal.TOO_YOUNG, range.minMonths() != null && months < range.minMonths());
            add(codes, BookingRefusal.TOO_OLD, range.maxMonths() != null && monthsAtLimit > range.maxMonths());
        }
    }

    private void doses(Set<BookingRefusal> codes) {
        boolean recorded = given.person().doses().stream().anyMatch(received -> received.dose() == dose);
        boolean booked = given.person().bookings().stream().anyMatch(booking -> booking.dose() == dose);
        int next = dateOf.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        add(codes, BookingRefusal.ALREADY_RECORDED, recorded);
        add(codes, BookingRefusal.ALREADY_RESERVED, booked);
        add(
                codes,
                BookingRefusal.DOSE_NOT_OFFERED,
                dose < given.slot().doseFrom() || dose > given.slot().doseTo());
        if (dose != next) {
            boolean firstMissing = dose == 2 && next == 1;
            add(codes, BookingRefusal.FIRST_DOSE_MISSING, firstMissing);
            add(
                    codes,
                    BookingRefusal.DOSE_NOT_NEXT,
                    !firstMissing && !recorded && !booked || dose > next && !firstMissing);
            return;
        }
        LocalDate previous = dateOf.values().stream().max(LocalDate::compareTo).orElse(null);
        if (previous != null) {
            add(codes, BookingRefusal.INTERVAL_TOO_SHORT, !longEnough(previous));
            add(codes, BookingRefusal.DOSE_NOT_NEXT, !day.isAfter(previous));
        }
        Product begun = inSeries() && firstDose() != null ? vaccineOf.get(firstDose()) : null;
        add(
                codes,
                BookingRefusal.VACCINE_DIFFERS,
                begun != null && begun != given.slot().product());
    }

    private boolean longEnough(LocalDate previous) {
        Product product = given.slot().product();
        if (inSeries() && (dose == 2 || product == Given.INFANT)) {
            int days = product == Given.PFIZER || product == Given.CHILD ? 19 : dose == 3 ? 56 : 21;
            return daysSince(previous) >= days;
        }
        // As a booster after another vaccine its own rule holds beside the slot's months.
        boolean byRule = product != Given.INFANT || dose != 3 || daysSince(previous) >= 56;
        Integer months = given.slot().intervalMonths();
        int needed = months == null ? 0 : months;
        return byRule && day.isAfter(previous) && Period.between(previous, day).toTotalMonths() >= needed;
    }

    private int daysSince(LocalDate previous) {
        int counted = 0;
        for (LocalDate date = previous; date.isBefore(day); date = date.plusDays(1)) {
            counted++;
        }
        return counted;
    }

    private Integer firstDose() {
        return dateOf.keySet().stream()
                .filter(number -> number < dose)
                .min(Integer::compareTo)
                .orElse(null);
    }

    private boolean inSeries() {
        Product begun = firstDose() == null ? null : vaccineOf.get(firstDose());
        Product decisive = begun == null ? given.slot().product() : begun;
        return dose == 2 || dose == 3 && decisive == Given.INFANT;
    }

    private boolean inFuture(LocalDateTime moment) {
        return moment != null && moment.isAfter(given.now());
    }

    private boolean waived(BookingRefusal code) {
        Set<Waiver> asked = given.booker().waivers();
        Set<Waiver> held = given.booker().powers().mayWaive();
        boolean special = asked.contains(Waiver.SPECIAL) && held.contains(Waiver.SPECIAL);
        boolean overbook = asked.contains(Waiver.OVERBOOK) && held.contains(Waiver.OVERBOOK);
        boolean interval = asked.contains(Waiver.INTERVAL) && held.contains(Waiver.INTERVAL);
        return switch (code) {
            case ALREADY_RECORDED, ALREADY_RESERVED, OUTSIDE_YOUR_VENUES, OVERRIDE_REASON_MISSING -> false;
            case SLOT_FULL -> special || overbook;
            case INTERVAL_TOO_SHORT -> special || interval && dose == 2;
            default -> special;
        };
    }

    private static void add(Set<BookingRefusal> codes, BookingRefusal code, boolean applies) {
        if (applies) {
            codes.add(code);
        }
    }
}
