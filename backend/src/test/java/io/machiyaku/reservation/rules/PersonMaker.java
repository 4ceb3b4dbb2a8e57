package io.machiyaku.reservation.rules;

import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes people: registered, born in 1950, without doses or bookings, unless told otherwise. */
final class PersonMaker {

    static final UUID SET = Given.id(900);

    private boolean siteAllowed = true;
    private LocalDate deceasedOn;
    private LocalDate movedOutOn;
    private LocalDate birth = LocalDate.of(1950, 1, 1);
    private boolean registered = true;
    private boolean termsAccepted = true;
    private final List<Received> doses = new ArrayList<>();
    private final List<LiveBooking> bookings = new ArrayList<>();

    static PersonMaker aPerson() {
        return new PersonMaker();
    }

    PersonMaker blocked() {
        siteAllowed = false;
        return this;
    }

    PersonMaker deceased(LocalDate on) {
        deceasedOn = on;
        return this;
    }

    PersonMaker movedOut(LocalDate on) {
        movedOutOn = on;
        return this;
    }

    PersonMaker born(LocalDate date) {
        birth = date;
        return this;
    }

    PersonMaker born(String date) {
        return born(LocalDate.parse(date));
    }

    PersonMaker withoutDetails() {
        registered = false;
        return this;
    }

    PersonMaker withoutTerms() {
        termsAccepted = false;
        return this;
    }

    PersonMaker had(int dose, LocalDate on, Product product) {
        doses.add(new Received(Given.COVID.programmeId(), dose, on, product));
        return this;
    }

    PersonMaker hadOfUnknownVaccine(int dose, LocalDate on) {
        return had(dose, on, null);
    }

    PersonMaker booked(LiveBooking booking) {
        bookings.add(booking);
        return this;
    }

    PersonMaker booked(int dose, LocalDate on, Product product) {
        return booked(booking(dose, on, product, null));
    }

    /** The reservation's id is the dose, its slot's 200 + the dose. */
    static LiveBooking booking(int dose, LocalDate on, Product product, UUID setId) {
        return new LiveBooking(
                Given.id(dose),
                dose,
                Given.id(200 + dose),
                Given.VENUE,
                on.atTime(10, 0),
                on.atTime(10, 30),
                false,
                null,
                product,
                setId,
                false);
    }

    static LiveBooking checkedIn(LiveBooking booking) {
        return new LiveBooking(
                booking.reservationId(),
                booking.dose(),
                booking.slotId(),
                booking.venueId(),
                booking.startsAt(),
                booking.endsAt(),
                booking.sameDay(),
                booking.intervalMonths(),
                booking.product(),
                booking.setId(),
                true);
    }

    Applicant make() {
        return new Applicant(
                true, siteAllowed, deceasedOn, movedOutOn, birth, registered, termsAccepted, doses, bookings);
    }
}
