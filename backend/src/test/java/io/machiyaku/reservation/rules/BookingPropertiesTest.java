package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.rules.BookingRefusal.LATER_DOSE_CONFLICTS;
import static io.machiyaku.reservation.rules.BookingRefusal.OVERRIDE_REASON_MISSING;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_FULL;
import static io.machiyaku.reservation.rules.BookingRefusal.TOO_YOUNG;
import static io.machiyaku.reservation.rules.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import io.machiyaku.testsupport.Cases;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BookingPropertiesTest {

    private static void inEach(int scenarios, Consumer<Scenario> rule) {
        Cases.each(scenarios, draw -> rule.accept(draw.by(Scenario::random)));
    }

    @Test
    void the_engine_refuses_exactly_what_the_plain_oracle_forbids() {
        inEach(20_000, scenario -> {
            assertThat(found(scenario)).as("%s", scenario).isEqualTo(Oracle.forbids(scenario));
        });
    }

    private static Set<BookingRefusal> found(Scenario scenario) {
        Set<BookingRefusal> found = EnumSet.noneOf(BookingRefusal.class);
        found.addAll(codes(scenario.verdict().refusals()));
        found.remove(LATER_DOSE_CONFLICTS);
        return found;
    }

    /** Else all of them could be refused, and the rest of this page would say little. */
    @Test
    void more_than_one_in_a_hundred_of_these_bookings_is_allowed() {
        AtomicInteger allowed = new AtomicInteger();
        inEach(20_000, scenario -> {
            allowed.addAndGet(found(scenario).isEmpty() ? 1 : 0);
        });
        assertThat(allowed).hasValueGreaterThan(200);
    }

    @Test
    void a_waiver_never_adds_a_refusal_but_for_its_missing_reason() {
        Cases.each(5_000, draw -> {
            Scenario scenario = draw.by(Scenario::random);
            Waiver waiver = draw.oneOf(Waiver.class);
            List<BookingRefusal> without = codes(scenario.with(scenario.booker().waiving(Set.of(), null))
                    .verdict()
                    .refusals());
            List<BookingRefusal> with = codes(scenario.with(scenario.booker().waiving(Set.of(waiver), null))
                    .verdict()
                    .refusals());
            assertThat(with).filteredOn(code -> code != OVERRIDE_REASON_MISSING).isSubsetOf(without);
        });
    }

    @Test
    void a_full_slot_is_refused_to_everyone_who_does_not_waive_it() {
        inEach(5_000, scenario -> {
            boolean waives = scenario.booker().lifting(Waiver.OVERBOOK) != null;
            boolean full = scenario.slot().reserved() >= scenario.slot().capacity();
            assertThat(codes(scenario.verdict().refusals()).contains(SLOT_FULL)).isEqualTo(full && !waives);
        });
    }

    @Test
    void the_day_named_is_the_first_on_which_that_rule_is_content() {
        inEach(10_000, scenario -> {
            for (Refusal refusal : scenario.verdict().refusals()) {
                boolean interval = refusal.rule() == INTERVAL_TOO_SHORT;
                if (refusal.possibleFrom() != null && (interval || refusal.rule() == TOO_YOUNG)) {
                    assertThat(refusesOn(scenario, refusal, refusal.possibleFrom()))
                            .isFalse();
                    assertThat(refusesOn(
                                    scenario, refusal, refusal.possibleFrom().minusDays(1)))
                            .isTrue();
                    assertThat(refusal.words()).containsEntry("earliest", refusal.possibleFrom());
                }
            }
        });
    }

    private static boolean refusesOn(Scenario scenario, Refusal refusal, LocalDate day) {
        SlotOffer slot = scenario.slot();
        SlotOffer moved = new SlotOffer(
                slot.slotId(),
                slot.venueId(),
                true,
                true,
                true,
                null,
                day.atTime(slot.startsAt().toLocalTime()),
                day.atTime(slot.endsAt().toLocalTime()),
                slot.sameDay(),
                slot.capacity(),
                slot.reserved(),
                slot.product(),
                slot.ages(),
                slot.doseFrom(),
                slot.doseTo(),
                slot.intervalMonths(),
                null,
                null,
                Map.of());
        return codes(scenario.rules().check(scenario.person(), moved, scenario.wish(), scenario.booker()))
                .contains((BookingRefusal) refusal.rule());
    }

    @Test
    void refusals_come_in_the_contracts_order_without_repetition() {
        inEach(5_000, scenario -> {
            List<BookingRefusal> found = codes(scenario.verdict().refusals());
            assertThat(found).isSorted().doesNotHaveDuplicates();
            assertThat(codes(scenario.verdict().refusals())).isEqualTo(found);
        });
    }

    @Test
    void a_calendar_judges_like_a_booking() {
        inEach(5_000, scenario -> {
            SlotFit fit = scenario.rules().fit(scenario.person(), scenario.booker());
            Wish wish = Wish.book(fit.dose(scenario.slot()), true);
            assertThat(fit.refusals(scenario.slot()))
                    .isEqualTo(scenario.rules().check(scenario.person(), scenario.slot(), wish, scenario.booker()));
        });
    }

    @Test
    void no_booking_is_allowed_before_the_earliest_day_of_the_next_dose() {
        inEach(5_000, scenario -> {
            Booker plain = scenario.booker().waiving(Set.of(), null);
            SlotFit fit = scenario.rules().fit(scenario.person(), plain);
            if (scenario.slot().date().isBefore(scenario.now().toLocalDate())
                    || !fit.refusals(scenario.slot()).isEmpty()) {
                return;
            }
            NextDose next = scenario.rules()
                    .next(
                            scenario.person(),
                            Given.COVID,
                            List.of(scenario.slot().product()),
                            plain.door());
            assertThat(next.earliest())
                    .isNotNull()
                    .isBeforeOrEqualTo(scenario.slot().date());
            assertThat(next.latest() == null
                            || !next.latest().isBefore(scenario.slot().date()))
                    .isTrue();
        });
    }
}
