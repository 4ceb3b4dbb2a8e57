package io.machiyaku.reservation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The person a seat is for, as far as the rules need to know. {@code known}: the voucher exists; {@code birthDate} is null
 * while unknown or a roster's dummy; {@code registered}: the required details are there. Doses and bookings of every
 * programme may be given; the rules pick those of the slot's.
 */
public record Applicant(
        boolean known,
        boolean siteAllowed,
        LocalDate deceasedOn,
        LocalDate movedOutOn,
        LocalDate birthDate,
        boolean registered,
        boolean termsAccepted,
        List<Received> doses,
        List<LiveBooking> bookings) {

    public Applicant {
        doses = List.copyOf(doses);
        bookings = List.copyOf(bookings);
    }

    public static Applicant unknown() {
        return new Applicant(false, false, null, null, null, false, false, List.of(), List.of());
    }

    /** The same person with one more booking: to judge dose 2 of a simultaneous booking after dose 1. */
    public Applicant having(LiveBooking booking) {
        List<LiveBooking> more = new ArrayList<>(bookings);
        more.add(booking);
        return new Applicant(
                known, siteAllowed, deceasedOn, movedOutOn, birthDate, registered, termsAccepted, doses, more);
    }
}
