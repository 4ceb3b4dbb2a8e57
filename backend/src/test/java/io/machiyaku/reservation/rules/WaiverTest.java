package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RECORDED;
import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RESERVED;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_NEXT;
import static io.machiyaku.reservation.rules.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.rules.BookingRefusal.OUTSIDE_YOUR_VENUES;
import static io.machiyaku.reservation.rules.BookingRefusal.OVERRIDE_REASON_MISSING;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.VOUCHER_UNKNOWN;
import static io.machiyaku.reservation.rules.Given.ADMINISTRATOR;
import static io.machiyaku.reservation.rules.Given.CALL_CENTRE;
import static io.machiyaku.reservation.rules.Given.MANAGER;
import static io.machiyaku.reservation.rules.Given.MODERNA;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.SPECIAL;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.VENUE_STAFF;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.refusals;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.SlotMaker.aBooster;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static io.machiyaku.reservation.rules.Waiver.INTERVAL;
import static io.machiyaku.reservation.rules.Waiver.OVERBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaiverTest {

    private static final Set<Waiver> ALL = Set.of(Waiver.values());
    private static final String REASON = "医師の指示";

    private static PersonMaker tooSoon() {
        return aPerson().had(1, TODAY.minusDays(5), PFIZER);
    }

    @Test
    void administrators_and_venue_managers_may_overbook() {
        for (Booker booker : List.of(ADMINISTRATOR, MANAGER)) {
            assertThat(refusals(aPerson(), aSlot().full(), 1, booker.waiving(Set.of(OVERBOOK), REASON)))
                    .isEmpty();
        }
    }

    @Test
    void the_call_centre_and_venue_staff_waive_nothing() {
        for (Booker booker : List.of(CALL_CENTRE, VENUE_STAFF)) {
            assertThat(refusals(tooSoon(), aSlot().full(), 2, booker.waiving(ALL, REASON)))
                    .containsExactly(SLOT_FULL, INTERVAL_TOO_SHORT);
        }
    }

    @Test
    void the_interval_before_dose_2_may_be_waived_at_ones_own_venue() {
        Booker waiving = MANAGER.waiving(Set.of(INTERVAL), REASON);
        assertThat(refusals(tooSoon(), aSlot(), 2, waiving)).isEmpty();
        assertThat(refusals(tooSoon(), aSlot().at(Given.OTHER_VENUE), 2, waiving))
                .containsExactly(OUTSIDE_YOUR_VENUES);
    }

    @Test
    void waiving_the_interval_does_not_overbook_and_overbooking_does_not_waive_the_interval() {
        assertThat(refusals(tooSoon(), aSlot().full(), 2, ADMINISTRATOR.waiving(Set.of(INTERVAL), REASON)))
                .containsExactly(SLOT_FULL);
        assertThat(refusals(tooSoon(), aSlot().full(), 2, ADMINISTRATOR.waiving(Set.of(OVERBOOK), REASON)))
                .containsExactly(INTERVAL_TOO_SHORT);
    }

    @Test
    void from_dose_3_on_the_interval_is_waived_in_special_override_mode_only() {
        PersonMaker person = aPerson().had(2, TODAY.minusMonths(2), PFIZER);
        assertThat(refusals(person, aBooster(3, 5), 3, ADMINISTRATOR.waiving(ALL, REASON)))
                .containsExactly(INTERVAL_TOO_SHORT);
        assertThat(refusals(person, aBooster(3, 5), 3, MANAGER.waiving(ALL, REASON)))
                .containsExactly(INTERVAL_TOO_SHORT);
        assertThat(refusals(person, aBooster(3, 5), 3, SPECIAL)).isEmpty();
    }

    @Test
    void waiving_the_interval_never_puts_dose_2_on_the_day_of_dose_1() {
        PersonMaker person = aPerson().had(1, TODAY, PFIZER);
        Booker walkIn = new Booker(Door.WALK_IN, MANAGER.powers(), Set.of(INTERVAL), REASON);
        assertThat(refusals(person, aSlot().on(TODAY), 2, walkIn)).containsExactly(DOSE_NOT_NEXT);
    }

    @Test
    void special_override_mode_waives_everything_else_at_once() {
        PersonMaker person = aPerson().born("2020-01-01").movedOut(TODAY).had(1, TODAY.minusDays(3), MODERNA);
        SlotMaker slot = aSlot().full()
                .on(TODAY.minusDays(1))
                .openingAt(TODAY.plusDays(9).atStartOfDay());
        Verdict verdict = rules().judge(person.make(), slot.make(), Wish.book(2), SPECIAL);
        assertThat(verdict.refusals()).isEmpty();
        assertThat(verdict.used()).containsExactly(Waiver.SPECIAL);
        assertThat(verdict.waived()).hasSizeGreaterThan(5);
    }

    @Test
    void not_even_special_override_mode_waives_an_unknown_voucher_a_recorded_or_a_booked_dose() {
        assertThat(codes(rules().check(Applicant.unknown(), aSlot().make(), Wish.book(1), SPECIAL)))
                .containsExactly(VOUCHER_UNKNOWN);
        assertThat(refusals(aPerson().had(1, TODAY.minusDays(90), PFIZER), aSlot(), 1, SPECIAL))
                .containsExactly(ALREADY_RECORDED);
        assertThat(refusals(aPerson().booked(1, TODAY.plusDays(9), PFIZER), aSlot(), 1, SPECIAL))
                .containsExactly(ALREADY_RESERVED);
    }

    @Test
    void special_override_mode_is_a_grant_not_a_role() {
        assertThat(refusals(aPerson(), aSlot().full(), 1, ADMINISTRATOR.waiving(Set.of(Waiver.SPECIAL), REASON)))
                .containsExactly(SLOT_FULL);
    }

    @Test
    void every_waiver_needs_a_reason() {
        assertThat(refusals(aPerson(), aSlot().full(), 1, MANAGER.waiving(Set.of(OVERBOOK), " ")))
                .containsExactly(OVERRIDE_REASON_MISSING);
        assertThat(refusals(aPerson(), aSlot().full(), 1, SPECIAL.waiving(Set.of(Waiver.SPECIAL), null)))
                .containsExactly(OVERRIDE_REASON_MISSING);
    }

    @Test
    void what_was_waived_and_by_what_is_told_for_the_log() {
        Verdict verdict = rules().judge(
                        tooSoon().make(), aSlot().full().make(), Wish.book(2), ADMINISTRATOR.waiving(ALL, REASON));
        assertThat(codes(verdict.waived())).containsExactly(SLOT_FULL, INTERVAL_TOO_SHORT);
        assertThat(verdict.used()).containsExactlyInAnyOrder(OVERBOOK, INTERVAL);
        Verdict needless =
                rules().judge(aPerson().make(), aSlot().make(), Wish.book(1), ADMINISTRATOR.waiving(ALL, REASON));
        assertThat(needless.used()).isEmpty();
    }

    @Test
    void each_refusal_says_by_which_waiver_it_could_be_lifted() {
        List<Refusal> refusals = rules().check(tooSoon().make(), aSlot().full().make(), Wish.book(2), CALL_CENTRE);
        assertThat(refusals)
                .extracting(Waiver::waivableBy)
                .extracting(Optional::get)
                .containsExactly(OVERBOOK, INTERVAL);
        assertThat(Waiver.waivableBy(INTERVAL_TOO_SHORT, 3)).contains(Waiver.SPECIAL);
        assertThat(Arrays.stream(BookingRefusal.values())
                        .filter(code -> Waiver.waivableBy(code, 1).isEmpty()))
                .containsExactly(
                        VOUCHER_UNKNOWN,
                        BookingRefusal.PROGRAMME_DIFFERS,
                        ALREADY_RESERVED,
                        ALREADY_RECORDED,
                        BookingRefusal.ALREADY_CHECKED_IN,
                        BookingRefusal.NO_LONGER_LIVE,
                        OUTSIDE_YOUR_VENUES,
                        OVERRIDE_REASON_MISSING,
                        BookingRefusal.IDEMPOTENCY_KEY_REUSED);
    }
}
