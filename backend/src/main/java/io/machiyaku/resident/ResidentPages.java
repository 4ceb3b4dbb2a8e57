package io.machiyaku.resident;

import io.machiyaku.history.HistoryRepository;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.reservation.PersonCalendar;
import io.machiyaku.reservation.ReservationView;
import io.machiyaku.reservation.ReservationViews;
import io.machiyaku.reservation.WithinReach;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.vaccine.LegalAge;
import io.machiyaku.voucher.BirthDateKind;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.PersonRepository;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import io.machiyaku.voucher.VoucherViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Puts the resident page together: a handful of queries, however much there is on it. */
@ApplicationScoped
public class ResidentPages {

    private final PersonRepository people;
    private final VoucherRepository vouchers;
    private final VoucherViews voucherViews;
    private final HistoryRepository history;
    private final ReservationViews reservations;
    private final PersonCalendar calendar;
    private final Caller caller;
    private final CityTime time;

    ResidentPages(
            PersonRepository people,
            VoucherRepository vouchers,
            VoucherViews voucherViews,
            HistoryRepository history,
            ReservationViews reservations,
            PersonCalendar calendar,
            Caller caller,
            CityTime time) {
        this.people = people;
        this.vouchers = vouchers;
        this.voucherViews = voucherViews;
        this.history = history;
        this.reservations = reservations;
        this.calendar = calendar;
        this.caller = caller;
        this.time = time;
    }

    /** For staff; whoever calls has checked the reach. Bookings elsewhere show a venue role only their date. */
    @Transactional
    public ResidentView page(UUID personId) {
        Person person = people.get(personId);
        List<Voucher> held = vouchers.ofPerson(personId);
        boolean siteAllowed = held.stream().anyMatch(Voucher::siteAllowed);
        var d = person.details();
        var care = person.care();
        WithinReach booked = booked(personId);
        return new ResidentView(
                personId,
                voucherViews.of(held),
                person.birthDate(),
                person.birthDateKind(),
                ageToday(person),
                person.registered(),
                d.familyNameKana(),
                d.givenNameKana(),
                d.familyName(),
                d.givenName(),
                d.sex(),
                d.phone(),
                d.email(),
                Boolean.TRUE.equals(d.mailOptIn()),
                care.needs(),
                care.guardianName(),
                care.language(),
                care.deceasedOn(),
                care.movedOutOn(),
                care.protectedPerson(),
                history.ofPerson(personId),
                booked.reservations(),
                booked.elsewhere(),
                calendar.next(personId, siteAllowed, Door.OPERATOR),
                person.version());
    }

    /** By a real birth date only. */
    private Integer ageToday(Person person) {
        return person.birthDateKind() == BirthDateKind.REAL ? LegalAge.years(person.birthDate(), time.today()) : null;
    }

    private WithinReach booked(UUID personId) {
        List<ReservationView> shown = reservations.ofPerson(personId).stream()
                .filter(view -> caller.reaches(view.venueId()) || view.status().live())
                .toList();
        return WithinReach.of(shown, caller);
    }
}
