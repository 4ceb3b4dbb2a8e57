package io.machiyaku.demo;

import io.machiyaku.platform.CityTime;
import io.machiyaku.slot.Slot;
import io.machiyaku.slot.SlotPlan;
import io.machiyaku.slot.SlotRepository;
import io.machiyaku.vaccine.Vaccine;
import io.machiyaku.vaccine.VaccineRepository;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.VenueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Six weeks of slots from tomorrow on: half hours for doses 1 and 2 at every open venue, boosters, children's slots, sets
 * of two, same-day slots, and some that are not published.
 */
@ApplicationScoped
class DemoSlots {

    private static final int DAYS = 42;
    private static final List<LocalTime> MASS_TIMES = List.of(
            LocalTime.of(9, 30),
            LocalTime.of(10, 0),
            LocalTime.of(10, 30),
            LocalTime.of(11, 0),
            LocalTime.of(13, 30),
            LocalTime.of(14, 0),
            LocalTime.of(14, 30),
            LocalTime.of(15, 0));
    private static final List<LocalTime> CLINIC_TIMES =
            List.of(LocalTime.of(9, 0), LocalTime.of(11, 0), LocalTime.of(15, 0));

    private final SlotRepository slots;
    private final VenueRepository venues;
    private final VaccineRepository vaccines;
    private final CityTime time;

    DemoSlots(SlotRepository slots, VenueRepository venues, VaccineRepository vaccines, CityTime time) {
        this.slots = slots;
        this.venues = venues;
        this.vaccines = vaccines;
        this.time = time;
    }

    void make(UUID tenantId, List<UUID> venueIds) {
        Map<UUID, Vaccine> byId =
                vaccines.inOrder().stream().collect(Collectors.toMap(Vaccine::id, Function.identity()));
        var all = new ArrayList<Slot>();
        LocalDate last = time.today().plusDays(DAYS);
        for (UUID venueId : venueIds) {
            Venue venue = venues.get(venueId);
            for (UUID vaccineId : venue.vaccineIds()) {
                Vaccine vaccine = byId.get(vaccineId);
                for (LocalDate date = time.today().plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
                    all.addAll(ofDay(tenantId, venue, vaccine, date));
                    all.addAll(set(tenantId, venue, vaccine, date, last));
                }
            }
        }
        slots.persist(all);
        slots.flush();
        slots.getEntityManager().clear();
    }

    private static List<Slot> ofDay(UUID tenantId, Venue venue, Vaccine vaccine, LocalDate date) {
        boolean mass = venue.details().kind() == Venue.Kind.MASS;
        DayOfWeek weekday = date.getDayOfWeek();
        var made = new ArrayList<Slot>();
        if (weekday == DayOfWeek.SUNDAY && !mass || weekday == DayOfWeek.MONDAY && mass) {
            return made;
        }
        if (vaccine.child()) {
            if (weekday == DayOfWeek.WEDNESDAY || weekday == DayOfWeek.SATURDAY) {
                List.of(LocalTime.of(16, 0), LocalTime.of(16, 30))
                        .forEach(start -> made.add(
                                new Slot(tenantId, new Look("子ども " + start, 8).plan(venue, vaccine, date, start))));
            }
            return made;
        }
        for (LocalTime start : mass ? MASS_TIMES : CLINIC_TIMES) {
            var look = new Look((mass ? "集団 " : "個別 ") + start, mass ? 12 : 4);
            made.add(new Slot(tenantId, look.plan(venue, vaccine, date, start)));
        }
        if (mass) {
            made.add(new Slot(
                    tenantId, new Look("3回目以降", 10).boosters().plan(venue, vaccine, date, LocalTime.of(15, 30))));
            made.add(new Slot(tenantId, new Look("当日枠", 6).onTheDay().plan(venue, vaccine, date, LocalTime.of(16, 0))));
            made.add(new Slot(tenantId, new Look("電話用", 5).hidden().plan(venue, vaccine, date, LocalTime.of(16, 30))));
        }
        return made;
    }

    /**
     * Both doses in one booking, for adults at the big venues: Saturdays, the second half the vaccine's interval later and
     * not after the last day.
     */
    private static List<Slot> set(UUID tenantId, Venue venue, Vaccine vaccine, LocalDate date, LocalDate last) {
        Integer days = vaccine.setIntervalDays();
        boolean fitting = venue.details().kind() == Venue.Kind.MASS && !vaccine.child() && days != null;
        if (!fitting
                || date.getDayOfWeek() != DayOfWeek.SATURDAY
                || date.plusDays(days).isAfter(last)) {
            return List.of();
        }
        LocalTime start = LocalTime.of(17, 0);
        var look = new Look("セット枠", 8);
        Slot first = new Slot(tenantId, look.plan(venue, vaccine, date, start));
        Slot second = new Slot(tenantId, look.plan(venue, vaccine, date.plusDays(days), start));
        Slot.pair(first, second);
        return List.of(first, second);
    }

    /** How a slot differs from the common one. */
    private record Look(
            String name, int capacity, boolean published, boolean sameDay, int from, int to, Integer months) {

        Look(String name, int capacity) {
            this(name, capacity, true, false, 1, 2, null);
        }

        Look boosters() {
            return new Look(name, capacity, published, sameDay, 3, 5, 3);
        }

        Look onTheDay() {
            return new Look(name, capacity, published, true, from, to, months);
        }

        Look hidden() {
            return new Look(name, capacity, false, sameDay, from, to, months);
        }

        SlotPlan plan(Venue venue, Vaccine vaccine, LocalDate date, LocalTime start) {
            return new SlotPlan(
                    venue.id(),
                    vaccine.programmeId(),
                    vaccine.id(),
                    name,
                    date.atTime(start),
                    date.atTime(start).plusMinutes(30),
                    capacity,
                    published,
                    sameDay,
                    null,
                    new SlotPlan.Ages(null, null, null, null),
                    from,
                    to,
                    months);
        }
    }
}
