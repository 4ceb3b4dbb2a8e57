package io.machiyaku.reservation.rules;

import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/** Makes slots: published, tomorrow at ten, for doses 1 and 2, room for ten, any age, unless told otherwise. */
final class SlotMaker {

    private UUID id = Given.id(100);
    private UUID venueId = Given.VENUE;
    private boolean venuePublished = true;
    private boolean vaccineHandled = true;
    private boolean published = true;
    private LocalDateTime opensAt;
    private LocalDateTime startsAt = Given.TOMORROW.atTime(10, 0);
    private LocalDateTime endsAt = Given.TOMORROW.atTime(10, 30);
    private boolean sameDay;
    private int capacity = 10;
    private int reserved;
    private Product product = Given.PFIZER;
    private AgeRange ages = AgeRange.ANY;
    private int doseFrom = 1;
    private int doseTo = 2;
    private Integer intervalMonths;
    private SetHalf half;
    private SlotMaker second;
    private Map<Door, Integer> doorSeatsLeft = Map.of();

    static SlotMaker aSlot() {
        return new SlotMaker();
    }

    static SlotMaker aBooster(int dose, int months) {
        SlotMaker slot = aSlot().doses(dose, dose);
        slot.intervalMonths = months;
        return slot;
    }

    SlotMaker with(UUID slotId) {
        id = slotId;
        return this;
    }

    SlotMaker at(UUID venue) {
        venueId = venue;
        return this;
    }

    SlotMaker inUnpublishedVenue() {
        venuePublished = false;
        return this;
    }

    SlotMaker ofVaccineGivenUp() {
        vaccineHandled = false;
        return this;
    }

    SlotMaker unpublished() {
        published = false;
        return this;
    }

    SlotMaker openingAt(LocalDateTime moment) {
        opensAt = moment;
        return this;
    }

    SlotMaker on(LocalDate date) {
        return on(date.atTime(10, 0), date.atTime(10, 30));
    }

    SlotMaker on(LocalDateTime starts, LocalDateTime ends) {
        startsAt = starts;
        endsAt = ends;
        return this;
    }

    SlotMaker sameDay() {
        sameDay = true;
        return this;
    }

    SlotMaker full() {
        reserved = capacity;
        return this;
    }

    SlotMaker reserved(int seats) {
        reserved = seats;
        return this;
    }

    SlotMaker of(Product vaccine) {
        product = vaccine;
        return this;
    }

    SlotMaker ages(AgeRange range) {
        ages = range;
        return this;
    }

    SlotMaker doses(int from, int to) {
        doseFrom = from;
        doseTo = to;
        return this;
    }

    SlotMaker months(Integer interval) {
        intervalMonths = interval;
        return this;
    }

    /** Makes this the first half of a set. */
    SlotMaker firstOf(SlotMaker other) {
        half = SetHalf.FIRST;
        second = other.asSecond();
        return this;
    }

    SlotMaker asSecond() {
        half = SetHalf.SECOND;
        return this;
    }

    SlotMaker limit(Door door, int seatsLeft) {
        doorSeatsLeft = Map.of(door, seatsLeft);
        return this;
    }

    SlotOffer make() {
        return new SlotOffer(
                id,
                venueId,
                venuePublished,
                vaccineHandled,
                published,
                opensAt,
                startsAt,
                endsAt,
                sameDay,
                capacity,
                reserved,
                product,
                ages,
                doseFrom,
                doseTo,
                intervalMonths,
                half,
                second == null ? null : second.make(),
                doorSeatsLeft);
    }
}
