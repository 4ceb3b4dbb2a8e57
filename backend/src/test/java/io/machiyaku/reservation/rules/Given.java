package io.machiyaku.reservation.rules;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.CovidPresets;
import io.machiyaku.vaccine.CovidPresets.Preset;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the tests of the rules start from: one programme, its vaccines, a Sunday morning, the usual callers. */
final class Given {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDateTime NOW = TODAY.atTime(9, 0);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    static final UUID VENUE = id(10);
    static final UUID OTHER_VENUE = id(11);

    static final ProgrammeRules COVID = CovidPresets.programme(id(1), LocalDate.of(2020, 1, 1), null);
    static final ProgrammeRules INFLUENZA = CovidPresets.programme(id(2), null, null);

    static final Product PFIZER = covid(CovidPresets.PFIZER, 21);
    static final Product CHILD = covid(CovidPresets.PFIZER_CHILD, 22);
    static final Product INFANT = covid(CovidPresets.PFIZER_INFANT, 23);
    static final Product MODERNA = covid(CovidPresets.MODERNA, 24);
    static final List<Product> VACCINES = List.of(PFIZER, CHILD, INFANT, MODERNA);

    static final Booker WEB = Booker.resident(Door.WEB);
    static final Booker CALL_CENTRE = Booker.staff(Door.OPERATOR, Powers.callCentre());
    static final Booker ADMINISTRATOR = Booker.staff(Door.OPERATOR, Powers.administrator(false));
    static final Booker SPECIAL =
            Booker.staff(Door.OPERATOR, Powers.administrator(true)).waiving(Set.of(Waiver.SPECIAL), "町長の指示");
    static final Booker MANAGER = Booker.staff(Door.OPERATOR, Powers.venueManager(Set.of(VENUE)));
    static final Booker VENUE_STAFF = Booker.staff(Door.OPERATOR, Powers.venueStaff(Set.of(VENUE)));
    static final Booker WALK_IN = Booker.staff(Door.WALK_IN, Powers.venueStaff(Set.of(VENUE)));
    static final Booker BULK = Booker.staff(Door.BULK, Powers.administrator(false));

    private Given() {}

    static UUID id(long number) {
        return new UUID(0, number);
    }

    private static Product covid(Preset preset, long id) {
        return preset.product(id(id), COVID);
    }

    static BookingRules rules() {
        return new BookingRules(SiteRules.defaults(), NOW);
    }

    static BookingRules rules(SiteRules site) {
        return new BookingRules(site, NOW);
    }

    static SiteRules simultaneousBooking() {
        return new SiteRules(true, null, true, true, Set.of(), Deadline.DAY_BEFORE, OfferedPeriod.TWO_MONTHS);
    }

    static List<BookingRefusal> codes(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> (BookingRefusal) refusal.rule()).toList();
    }

    /** The codes of a new booking on an ordinary site. */
    static List<BookingRefusal> refusals(PersonMaker person, SlotMaker slot, int dose, Booker booker) {
        return codes(rules().check(person.make(), slot.make(), Wish.book(dose), booker));
    }

    static Refusal only(List<Refusal> refusals) {
        if (refusals.size() != 1) {
            throw new AssertionError("One refusal expected: " + refusals);
        }
        return refusals.getFirst();
    }
}
