package io.machiyaku.slot;

import static io.machiyaku.slot.Objection.field;
import static io.machiyaku.slot.Objection.rule;

import io.machiyaku.platform.CityTime;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.Shelf;
import io.machiyaku.venue.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a slot as entered can be one, at a moment: with the venues (own ones for venue roles, null: all) and vaccines
 * there are. Everything that stands against it is found at once.
 */
final class SlotCheck {

    private static final int YEARS_AHEAD = 3;
    private static final Instant EARLIEST_OPENING = Instant.parse("2000-01-01T00:00:00Z");
    private static final int CHILD_FROM = 5;
    private static final int CHILD_TO = 11;
    private static final int MONTHS = 12;

    private final Shelf shelf;
    private final Map<UUID, Venue> venues;
    private final Set<UUID> within;
    private final LocalDateTime now;
    private final List<Objection> objections = new ArrayList<>();

    SlotCheck(Shelf shelf, Map<UUID, Venue> venues, Set<UUID> within, LocalDateTime now) {
        this.shelf = shelf;
        this.venues = venues;
        this.within = within;
        this.now = now;
    }

    /** What stood against the drafts seen so far; empties the list. */
    List<Objection> objections() {
        List<Objection> found = List.copyOf(objections);
        objections.clear();
        return found;
    }

    /** Null where there are objections. {@code former}: the plan of the slot that is edited, else null. */
    SlotPlan plan(SlotDraft draft, SlotPlan former) {
        Product product = product(draft, former);
        checkVenue(draft, product, former);
        checkTimes(draft, former);
        SlotPlan.Ages ages = draft.child() ? new SlotPlan.Ages(CHILD_FROM, CHILD_TO, null, null) : draft.ages();
        checkAges(ages);
        if (product == null) {
            return null;
        }
        checkDay("startsAt", draft.startsAt(), product);
        boolean firstTwo = draft.child() || draft.set() != null;
        Integer from = firstTwo ? Integer.valueOf(1) : draft.doseFrom();
        Integer to = firstTwo ? Integer.valueOf(2) : draft.doseTo();
        Integer interval = checkDoses(from, to, draft.intervalMonths(), product);
        if (objections.isEmpty()) {
            checkGiven("startsAt", draft.startsAt().toLocalDate(), from, to, product);
        }
        return objections.isEmpty() ? plan(draft, product, ages, from, to, interval) : null;
    }

    /** When the second half of a set is: as wished, else the usual day. Null: impossible. */
    LocalDateTime second(SlotPlan first, LocalDateTime wished) {
        Product product = shelf.product(first.vaccineId()).orElseThrow();
        if (product.primaryDoses() < 2) {
            objections.add(field("set", SlotRefusal.SET_NOT_POSSIBLE));
            return null;
        }
        LocalDate firstDay = first.startsAt().toLocalDate();
        var days = new SetDays(product, shelf.setDaysOf(first.vaccineId()).orElse(0));
        LocalDateTime start = wished == null
                ? days.usualAfter(firstDay).atTime(first.startsAt().toLocalTime())
                : wished;
        LocalDate earliest = days.earliestFor(firstDay, start.toLocalDate());
        if (start.toLocalDate().isBefore(earliest)) {
            objections.add(field("set.secondStartsAt", SlotRefusal.SET_SECOND_TOO_EARLY, "earliest", earliest));
        }
        checkGiven("startsAt", firstDay, 1, 1, product);
        checkGiven("set.secondStartsAt", start.toLocalDate(), 2, 2, product);
        return checkDay("set.secondStartsAt", start, product);
    }

    /** A slot for doses of which none is given on its day could never be booked. */
    private void checkGiven(String field, LocalDate day, int from, int to, Product product) {
        boolean runs = product.programme().runs().contains(day);
        if (runs && IntStream.rangeClosed(from, to).noneMatch(dose -> product.offers(dose, day))) {
            objections.add(field(field, SlotRefusal.DOSE_NOT_GIVEN_THEN, "date", day, "dose", from));
        }
    }

    /** The other half of a set, equally long; it too ends by 24:00. Null where there is no such time. */
    SlotPlan half(SlotPlan first, LocalDateTime start, int seats) {
        SlotPlan half = start == null ? null : first.at(start, seats);
        if (half != null && pastMidnight(half.startsAt(), half.endsAt())) {
            objections.add(field("set.secondStartsAt", SlotRefusal.SLOT_ENDS_WRONGLY));
        }
        return half;
    }

    private static SlotPlan plan(
            SlotDraft draft, Product product, SlotPlan.Ages ages, int from, int to, Integer interval) {
        return new SlotPlan(
                draft.venueId(),
                product.programmeId(),
                product.vaccineId(),
                draft.name().strip(),
                draft.startsAt(),
                draft.endsAt(),
                draft.capacity(),
                draft.published(),
                draft.sameDay(),
                draft.opensAt(),
                ages,
                from,
                to,
                interval);
    }

    private Product product(SlotDraft draft, SlotPlan former) {
        UUID id = draft.vaccineId();
        if (id == null && draft.child()) {
            return childProduct();
        }
        if (id == null) {
            objections.add(field("vaccineId", SlotRefusal.REQUIRED));
            return null;
        }
        boolean kept = former != null && id.equals(former.vaccineId());
        Product product = shelf.product(id).filter(p -> kept || shelf.gives(id)).orElse(null);
        if (product == null) {
            objections.add(field("vaccineId", SlotRefusal.VACCINE_UNKNOWN));
        } else if (draft.child() && !forChildren(product)) {
            objections.add(field("vaccineId", SlotRefusal.CHILD_VACCINE_NEEDED));
        }
        return product;
    }

    private Product childProduct() {
        List<Product> fitting = shelf.products().values().stream()
                .filter(product -> shelf.gives(product.vaccineId()) && forChildren(product))
                .toList();
        if (fitting.size() != 1) {
            objections.add(field("vaccineId", SlotRefusal.CHILD_VACCINE_NEEDED));
            return null;
        }
        return fitting.getFirst();
    }

    private static boolean forChildren(Product product) {
        Integer min = product.ages().minMonths();
        Integer max = product.ages().maxMonths();
        return product.child()
                && (min == null || min <= CHILD_FROM * MONTHS)
                && (max == null || max >= CHILD_TO * MONTHS + MONTHS - 1);
    }

    private void checkVenue(SlotDraft draft, Product product, SlotPlan former) {
        Venue venue = venues.get(draft.venueId());
        if (within != null && !within.contains(draft.venueId())) {
            objections.add(rule(SlotRefusal.OUTSIDE_YOUR_VENUES));
        } else if (venue == null) {
            objections.add(field("venueId", SlotRefusal.VENUE_UNKNOWN));
        } else if (product != null && !venue.handles(product.vaccineId()) && !unchanged(draft, product, former)) {
            objections.add(rule(SlotRefusal.VENUE_LACKS_VACCINE, "venue", venue.name(), "vaccine", product.name()));
        }
    }

    private static boolean unchanged(SlotDraft draft, Product product, SlotPlan former) {
        return former != null
                && draft.venueId().equals(former.venueId())
                && product.vaccineId().equals(former.vaccineId());
    }

    private void checkTimes(SlotDraft draft, SlotPlan former) {
        LocalDateTime start = draft.startsAt();
        LocalDateTime end = draft.endsAt();
        boolean moved = former == null || !start.equals(former.startsAt()) || !end.equals(former.endsAt());
        if (!end.isAfter(start) || pastMidnight(start, end)) {
            objections.add(field("endsAt", SlotRefusal.SLOT_ENDS_WRONGLY));
        } else if (moved && !end.isAfter(now)) {
            objections.add(field("startsAt", SlotRefusal.SLOT_IN_PAST));
        }
        Instant opening = draft.opensAt();
        if (opening != null && opening.isBefore(EARLIEST_OPENING)) {
            objections.add(field("opensAt", SlotRefusal.BAD_FORMAT));
        } else if (opening != null && !CityTime.instant(start).isAfter(opening)) {
            objections.add(field("opensAt", SlotRefusal.OPENS_TOO_LATE));
        }
    }

    /** A slot may last until 24:00. */
    private static boolean pastMidnight(LocalDateTime start, LocalDateTime end) {
        return !end.minusNanos(1).toLocalDate().equals(start.toLocalDate());
    }

    private LocalDateTime checkDay(String field, LocalDateTime start, Product product) {
        if (start.isAfter(now.plusYears(YEARS_AHEAD))) {
            objections.add(field(field, SlotRefusal.SLOT_TOO_FAR));
        } else if (!product.programme().runs().contains(start.toLocalDate())) {
            objections.add(field(field, SlotRefusal.OUTSIDE_PROGRAMME, "date", start.toLocalDate()));
        }
        return start;
    }

    private void checkAges(SlotPlan.Ages ages) {
        if (reversed(ages.minYears(), ages.maxYears())) {
            objections.add(field("maxAge", SlotRefusal.AGES_REVERSED));
        }
        if (reversed(ages.minMonths(), ages.maxMonths())) {
            objections.add(field("maxAgeMonths", SlotRefusal.AGES_REVERSED));
        }
    }

    private static boolean reversed(Integer min, Integer max) {
        return min != null && max != null && max < min;
    }

    /** Boosters need one of the programme's intervals; the primary series follows the vaccine's own rules. */
    private Integer checkDoses(Integer from, Integer to, Integer interval, Product product) {
        int primary = product.primaryDoses();
        if (from == null || to == null || to < from || to > product.lastDose()) {
            objections.add(field("doseTo", SlotRefusal.DOSES_NOT_GIVEN, "last", product.lastDose()));
        } else if (to <= primary) {
            return null;
        } else if (from <= primary) {
            objections.add(field("doseTo", SlotRefusal.DOSES_MIXED, "primary", primary, "next", primary + 1));
        } else if (interval == null) {
            objections.add(field("intervalMonths", SlotRefusal.INTERVAL_NEEDED, "next", primary + 1));
        } else if (!offered(interval, product)) {
            objections.add(field("intervalMonths", SlotRefusal.INTERVAL_NOT_OFFERED, "months", months(product)));
        }
        return interval;
    }

    private static boolean offered(int interval, Product product) {
        List<Integer> choices = product.programme().boosterMonths();
        return choices.isEmpty() || choices.contains(interval);
    }

    private static String months(Product product) {
        return product.programme().boosterMonths().stream().map(String::valueOf).collect(Collectors.joining("・"));
    }
}
