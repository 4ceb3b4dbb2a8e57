package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.BIRTH_DATE_UNKNOWN;
import static io.machiyaku.reservation.rules.BookingRefusal.DETAILS_MISSING;
import static io.machiyaku.reservation.rules.BookingRefusal.DOOR_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.NOT_OPEN_YET;
import static io.machiyaku.reservation.rules.BookingRefusal.SITE_CLOSED;
import static io.machiyaku.reservation.rules.BookingRefusal.TERMS_NOT_ACCEPTED;
import static io.machiyaku.reservation.rules.BookingRefusal.VOUCHER_BLOCKED;
import static io.machiyaku.reservation.rules.BookingRefusal.VOUCHER_UNKNOWN;
import static io.machiyaku.reservation.rules.Given.BULK;
import static io.machiyaku.reservation.rules.Given.CALL_CENTRE;
import static io.machiyaku.reservation.rules.Given.NOW;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.TOMORROW;
import static io.machiyaku.reservation.rules.Given.WALK_IN;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.only;
import static io.machiyaku.reservation.rules.Given.refusals;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.MonthEnd;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonRulesTest {

    private static final Booker IVR = Booker.resident(Door.IVR);

    private static SiteRules site(boolean open, LocalDateTime opensAt, Set<Door> closed) {
        return new SiteRules(open, opensAt, false, true, closed, Deadline.DAY_BEFORE, OfferedPeriod.TWO_MONTHS);
    }

    private static List<Refusal> on(SiteRules site, SlotMaker slot, Booker booker) {
        return rules(site).check(aPerson().make(), slot.make(), Wish.book(1), booker);
    }

    @Test
    void a_registered_person_books_a_free_slot() {
        assertThat(refusals(aPerson(), aSlot(), 1, WEB)).isEmpty();
    }

    @Test
    void an_unknown_voucher_is_the_only_thing_said_about_it() {
        assertThat(codes(rules().check(Applicant.unknown(), aSlot().full().make(), Wish.book(1), WEB)))
                .containsExactly(VOUCHER_UNKNOWN);
    }

    @Test
    void a_forbidden_voucher_closes_web_line_and_phone_but_not_the_operator() {
        for (Door door : Door.values()) {
            Booker booker = Booker.staff(door, Powers.callCentre());
            assertThat(refusals(aPerson().blocked(), aSlot().on(TOMORROW), 1, booker)
                            .contains(VOUCHER_BLOCKED))
                    .as("%s", door)
                    .isEqualTo(door == Door.WEB || door == Door.LINE || door == Door.IVR);
        }
    }

    @Test
    void who_moved_away_cannot_book_from_that_day_on_at_any_door() {
        assertThat(refusals(aPerson().movedOut(TOMORROW), aSlot().on(TOMORROW), 1, CALL_CENTRE))
                .containsExactly(VOUCHER_BLOCKED);
        assertThat(refusals(aPerson().movedOut(TOMORROW.plusDays(1)), aSlot().on(TOMORROW), 1, WEB))
                .isEmpty();
    }

    @Test
    void nobody_books_for_the_deceased() {
        assertThat(refusals(aPerson().deceased(TODAY), aSlot(), 1, CALL_CENTRE)).containsExactly(VOUCHER_BLOCKED);
    }

    @Test
    void a_closed_site_closes_the_residents_doors_only() {
        assertThat(codes(on(site(false, null, Set.of()), aSlot(), WEB))).containsExactly(SITE_CLOSED);
        assertThat(on(site(false, null, Set.of()), aSlot(), CALL_CENTRE)).isEmpty();
    }

    @Test
    void a_door_that_is_switched_off_refuses() {
        SiteRules withoutPhone = site(true, null, Set.of(Door.IVR));
        assertThat(codes(on(withoutPhone, aSlot(), IVR))).containsExactly(DOOR_CLOSED);
        assertThat(on(withoutPhone, aSlot(), WEB)).isEmpty();
    }

    @Test
    void before_the_site_opens_it_says_when() {
        SiteRules site = site(true, NOW.plusDays(3), Set.of());
        Refusal refusal = only(on(site, aSlot(), WEB));
        assertThat(refusal.rule()).isEqualTo(NOT_OPEN_YET);
        assertThat(refusal.possibleFrom()).isEqualTo(TODAY.plusDays(3));
        assertThat(refusal.words()).containsEntry("opensAt", NOW.plusDays(3));
        assertThat(on(site(true, NOW, Set.of()), aSlot(), WEB)).isEmpty();
    }

    @Test
    void a_slot_may_open_later_than_the_site() {
        SiteRules site = site(true, NOW.minusDays(1), Set.of());
        assertThat(codes(on(site, aSlot().openingAt(NOW.plusMinutes(1)), CALL_CENTRE)))
                .containsExactly(NOT_OPEN_YET);
        assertThat(on(site, aSlot().openingAt(NOW), CALL_CENTRE)).isEmpty();
    }

    @Test
    void walk_ins_are_let_in_before_booking_opens() {
        SlotMaker today = aSlot().on(TODAY).openingAt(NOW.plusHours(2));
        assertThat(on(site(true, NOW.plusDays(1), Set.of()), today, WALK_IN)).isEmpty();
    }

    @Test
    void terms_and_details_are_asked_on_screen_and_not_by_phone_or_in_bulk() {
        PersonMaker newcomer = aPerson().withoutTerms().withoutDetails();
        assertThat(refusals(newcomer, aSlot(), 1, WEB)).containsExactly(TERMS_NOT_ACCEPTED, DETAILS_MISSING);
        assertThat(refusals(newcomer, aSlot(), 1, Booker.resident(Door.LINE)))
                .containsExactly(TERMS_NOT_ACCEPTED, DETAILS_MISSING);
        assertThat(refusals(newcomer, aSlot(), 1, IVR)).isEmpty();
        assertThat(refusals(newcomer, aSlot(), 1, CALL_CENTRE)).isEmpty();
        assertThat(refusals(newcomer, aSlot(), 1, BULK)).isEmpty();
    }

    @Test
    void without_a_birth_date_age_rules_refuse() {
        PersonMaker person = aPerson().born((LocalDate) null);
        assertThat(refusals(person, aSlot(), 1, WEB)).containsExactly(BIRTH_DATE_UNKNOWN);
    }

    @Test
    void without_a_birth_date_a_vaccine_for_everybody_can_be_booked() {
        ProgrammeRules programme = new ProgrammeRules(Given.id(5), null, null, MonthEnd.NEXT_DAY, List.of(), List.of());
        Product anyAge = new Product(Given.id(6), programme, "任意", 1, 1, AgeRange.ANY, false, List.of());
        PersonMaker person = aPerson().born((LocalDate) null);
        assertThat(refusals(person, aSlot().of(anyAge).doses(1, 1), 1, WEB)).isEmpty();
    }
}
