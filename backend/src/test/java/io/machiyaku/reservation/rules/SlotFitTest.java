package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.INTERVAL_TOO_SHORT;
import static io.machiyaku.reservation.rules.BookingRefusal.SLOT_FULL;
import static io.machiyaku.reservation.rules.Given.PFIZER;
import static io.machiyaku.reservation.rules.Given.TODAY;
import static io.machiyaku.reservation.rules.Given.TOMORROW;
import static io.machiyaku.reservation.rules.Given.WEB;
import static io.machiyaku.reservation.rules.Given.codes;
import static io.machiyaku.reservation.rules.Given.rules;
import static io.machiyaku.reservation.rules.PersonMaker.aPerson;
import static io.machiyaku.reservation.rules.SlotMaker.aBooster;
import static io.machiyaku.reservation.rules.SlotMaker.aSlot;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotFitTest {

    private static SlotFit.Day day(PersonMaker person, SlotMaker... slots) {
        List<SlotOffer> offers = new ArrayList<>();
        for (SlotMaker slot : slots) {
            offers.add(slot.make());
        }
        Map<LocalDate, SlotFit.Day> days = rules().fit(person.make(), WEB).days(offers);
        assertThat(days).hasSize(1);
        return days.values().iterator().next();
    }

    @Test
    void a_slot_is_judged_for_the_persons_next_dose() {
        SlotFit fit = rules().fit(aPerson().had(1, TODAY.minusDays(30), PFIZER).make(), WEB);
        assertThat(fit.dose(aSlot().make())).isEqualTo(2);
        assertThat(fit.refusals(aSlot().make())).isEmpty();
        assertThat(codes(fit.refusals(aSlot().full().make()))).containsExactly(SLOT_FULL);
    }

    @Test
    void a_day_has_room_where_a_slot_fits_and_counts_only_those_seats() {
        SlotFit.Day day = day(aPerson(), aSlot().reserved(8), aSlot().reserved(9), aBooster(3, 5));
        assertThat(day.fits()).isTrue();
        assertThat(day.remaining()).isEqualTo(3);
        assertThat(day.capacity()).isEqualTo(20);
        assertThat(day.why()).isNull();
    }

    @Test
    void a_day_is_full_where_only_seats_are_missing() {
        SlotFit.Day day = day(aPerson(), aBooster(3, 5), aSlot().full());
        assertThat(day.fits()).isFalse();
        assertThat(day.full()).isTrue();
        assertThat(day.why().rule()).isEqualTo(SLOT_FULL);
    }

    @Test
    void full_slots_count_towards_the_days_capacity_and_closed_ones_do_not() {
        SlotFit.Day day = day(aPerson(), aSlot().reserved(8), aSlot().full(), aBooster(3, 5));
        assertThat(day.remaining()).isEqualTo(2);
        assertThat(day.capacity()).isEqualTo(20);
        assertThat(day.fits()).isTrue();
    }

    @Test
    void a_day_is_closed_where_nothing_fits_and_says_why_of_the_slot_that_came_closest() {
        PersonMaker person = aPerson().had(1, TODAY.minusDays(5), PFIZER);
        SlotFit.Day day = day(person, aBooster(3, 5).full(), aSlot());
        assertThat(day.full()).isFalse();
        assertThat(day.remaining()).isZero();
        assertThat(day.why().rule()).isEqualTo(INTERVAL_TOO_SHORT);
        assertThat(day.why().possibleFrom()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void of_reasons_that_come_as_close_the_one_that_a_later_day_solves_is_said() {
        PersonMaker person = aPerson().had(1, TODAY.minusDays(5), PFIZER);
        SlotFit.Day day = day(person, aBooster(3, 5), aSlot());
        assertThat(day.why().possibleFrom()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void the_days_come_in_order_and_open_when_the_interval_is_over() {
        List<SlotOffer> month = new ArrayList<>();
        for (int i = 30; i > 0; i--) {
            month.add(aSlot().on(TODAY.plusDays(i)).make());
        }
        Map<LocalDate, SlotFit.Day> days = rules().fit(
                        aPerson().had(1, TODAY.minusDays(5), PFIZER).make(), WEB)
                .days(month);
        assertThat(List.copyOf(days.keySet())).isSorted().hasSize(30);
        assertThat(days.values())
                .allSatisfy(day -> assertThat(day.fits()).isEqualTo(!day.date().isBefore(TODAY.plusDays(14))));
    }

    @Test
    void in_a_change_the_days_are_those_the_booking_may_move_to() {
        Applicant person = aPerson().booked(1, TODAY.plusDays(9), PFIZER).make();
        assertThat(rules().fit(person, WEB).refusals(aSlot().make())).isNotEmpty();
        Wish change = Wish.change(Given.id(1), 1, false);
        assertThat(rules().fit(person, change, WEB).refusals(aSlot().make())).isEmpty();
    }

    /**
     * Told by the memory that it takes, which does not hang on the machine: the person's long history is gone through once,
     * and not again for each slot.
     */
    @Test
    void a_month_of_many_venues_is_judged_in_one_go() {
        PersonMaker person = aPerson();
        for (int dose = 1; dose <= 2_000; dose++) {
            person.had(dose, TODAY.minusDays(10_000 - dose), PFIZER);
        }
        List<SlotOffer> slots = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            slots.add(aSlot().on(TOMORROW.plusDays(i % 60)).make());
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(rules().fit(person.make(), WEB).days(slots)).hasSize(60);
        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / slots.size())
                .as("bytes for each of 20,000 slots")
                .isLessThan(4_000);
    }
}
