package io.machiyaku.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Denied;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.reservation.BookingPlan.Wanted;
import io.machiyaku.reservation.ReservationService.Cancellation;
import io.machiyaku.reservation.ReservationService.Request;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises under a rush: never oversold, never twice, both halves or neither, a change never loses the old seat. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CrowdTest {

    private static final LocalDate ELDER = LocalDate.of(1950, 1, 1);
    private static final int AT_ONCE = 48;

    private final City city;
    private final ReservationService reservations;
    private final TenantScope scope;
    private TestTenant tenant;
    private UUID venue;
    private LocalDateTime nextWeek;

    CrowdTest(City city, ReservationService reservations, TenantScope scope) {
        this.city = city;
        this.reservations = reservations;
        this.scope = scope;
    }

    @BeforeEach
    void open() {
        tenant = city.municipality();
        venue = city.aVenue(tenant, "1");
        nextWeek = TestClock.today().plusDays(7).atTime(10, 0);
    }

    @Test
    void five_hundred_people_rushing_for_forty_seats_get_forty_while_others_cancel_and_change() throws Exception {
        UUID slot = city.aSlot(tenant, venue, nextWeek).withRoomFor(40).make();
        UUID other =
                city.aSlot(tenant, venue, nextWeek.plusHours(1)).withRoomFor(40).make();
        List<Callable<Boolean>> crowd = new ArrayList<>();
        int restless = 0;
        for (Holder holder : city.people(tenant, ELDER, 20)) {
            UUID id = book(holder, slot, 1).getFirst().id();
            crowd.add(
                    restless++ % 2 == 0
                            ? () -> wins(() -> cancel(holder, id))
                            : () -> wins(() -> change(holder, id, other)));
        }
        for (Holder holder : city.people(tenant, ELDER, 500)) {
            crowd.add(() -> wins(() -> book(holder, slot, 1)));
        }
        rush(crowd);
        // Seats that became free after the crowd had been turned away are still for whoever asks next.
        for (Holder holder : city.people(tenant, ELDER, 45)) {
            wins(() -> book(holder, slot, 1));
        }
        assertThat(live(slot)).isEqualTo(40).isEqualTo(reserved(slot));
        assertThat(live(other)).isEqualTo(10).isEqualTo(reserved(other));
        nothingIsBroken();
    }

    @Test
    void one_person_asking_for_forty_slots_at_once_gets_one_per_dose() throws Exception {
        Holder holder = city.aPerson(tenant, ELDER);
        List<Callable<Boolean>> crowd = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID slot = city.aSlot(tenant, venue, nextWeek.plusMinutes(30L * i)).make();
            crowd.add(() -> wins(() -> book(holder, slot, 1)));
        }
        assertThat(rush(crowd)).isEqualTo(1);
        assertThat(city.count(tenant, "select count(*) from reservation where person_id = ?", holder.personId()))
                .isEqualTo(1);
        nothingIsBroken();
    }

    @Test
    void set_bookings_take_both_seats_or_neither() throws Exception {
        UUID first = city.aSlot(tenant, venue, nextWeek).withRoomFor(30).asSet(21, 12);
        List<Callable<Boolean>> crowd = new ArrayList<>();
        for (Holder holder : city.people(tenant, ELDER, 100)) {
            crowd.add(() -> wins(() -> book(holder, first, 1)));
        }
        assertThat(rush(crowd)).isEqualTo(12);
        assertThat(city.count(tenant, "select count(*) from reservation where dose = 1"))
                .isEqualTo(12);
        assertThat(city.count(tenant, "select count(*) from reservation where dose = 2"))
                .isEqualTo(12);
        nothingIsBroken();
    }

    @Test
    void a_change_to_a_full_slot_never_loses_the_old_seat() throws Exception {
        UUID wanted = city.aSlot(tenant, venue, nextWeek).withRoomFor(5).make();
        UUID old =
                city.aSlot(tenant, venue, nextWeek.plusHours(2)).withRoomFor(60).make();
        List<Callable<Boolean>> crowd = new ArrayList<>();
        for (Holder holder : city.people(tenant, ELDER, 60)) {
            UUID id = book(holder, old, 1).getFirst().id();
            crowd.add(() -> wins(() -> change(holder, id, wanted)));
        }
        assertThat(rush(crowd)).isEqualTo(5);
        assertThat(live(wanted)).isEqualTo(5);
        assertThat(live(old)).isEqualTo(55);
        nothingIsBroken();
    }

    @Test
    void changes_that_give_up_later_doses_cross_without_a_deadlock() throws Exception {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID early = city.aSlot(tenant, venue, nextWeek).withRoomFor(60).make();
        UUID late =
                city.aSlot(tenant, venue, nextWeek.plusDays(21)).withRoomFor(60).make();
        List<Callable<Boolean>> crowd = new ArrayList<>();
        int turn = 0;
        for (Holder holder : city.people(tenant, ELDER, 40)) {
            UUID from = turn++ % 2 == 0 ? early : late;
            UUID to = from.equals(early) ? late : early;
            UUID first = book(holder, from, 1).getFirst().id();
            UUID second = city.aSlot(tenant, venue, nextWeek.plusDays(41)).make();
            if (from.equals(early)) {
                book(holder, late, 2);
            } else {
                book(holder, second, 2);
            }
            crowd.add(() -> wins(() -> change(request(holder, RequestKey.NONE), first, to, true)));
        }
        rush(crowd);
        nothingIsBroken();
        assertThat(city.count(tenant, """
                        select count(*) from reservation f join slot s on s.id = f.slot_id
                        join reservation l on l.person_id = f.person_id join slot t on t.id = l.slot_id
                        where f.dose = 1 and l.dose = 2 and f.status = 'RESERVED' and l.status = 'RESERVED'
                          and t.day < s.day + 19
                        """)).as("doses too near").isZero();
    }

    @Test
    void the_same_request_sent_many_times_at_once_books_once_and_answers_the_same() throws Exception {
        Holder holder = city.aPerson(tenant, ELDER);
        UUID slot = city.aSlot(tenant, venue, nextWeek).make();
        var key = RequestKey.required("one-and-the-same", "reserve", slot);
        var answers = Collections.synchronizedSet(new HashSet<UUID>());
        List<Callable<Boolean>> crowd = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            crowd.add(() -> answers.add(reserve(holder, key, slot, 1).getFirst().id()));
        }
        rush(crowd);
        assertThat(answers).hasSize(1);
        assertThat(live(slot)).isEqualTo(1);
        nothingIsBroken();
    }

    private List<ReservationView> book(Holder holder, UUID slot, int dose) {
        return reserve(holder, RequestKey.NONE, slot, dose);
    }

    private List<ReservationView> reserve(Holder holder, RequestKey key, UUID slot, int dose) {
        return scope.in(
                tenant.id(), () -> reservations.reserve(request(holder, key), List.of(new Wanted(slot, dose)), false));
    }

    private ReservationView change(Holder holder, UUID id, UUID slot) {
        return change(request(holder, RequestKey.NONE), id, slot, false);
    }

    private ReservationView change(Request request, UUID id, UUID slot, boolean alsoLaterDoses) {
        var wanted = new ChangePlan.Wanted(id, slot, alsoLaterDoses, null);
        return scope.in(tenant.id(), () -> reservations.change(request, wanted));
    }

    private List<ReservationView> cancel(Holder holder, UUID id) {
        return scope.in(
                tenant.id(),
                () -> reservations.cancel(
                        request(holder, RequestKey.NONE), id, new Cancellation(CancelReason.RESIDENT, false, null)));
    }

    private static Request request(Holder holder, RequestKey key) {
        return new Request(holder.personId(), holder.voucherId(), Booker.resident(Door.WEB), key);
    }

    /** A no of the rules, or "too busy", is a loss; anything else is a fault. */
    private static boolean wins(Callable<?> attempt) throws Exception {
        try {
            attempt.call();
            return true;
        } catch (Refused | Denied lost) {
            return false;
        }
    }

    /** Everybody starts at the same moment; answers how many won. */
    private static long rush(List<Callable<Boolean>> crowd) throws Exception {
        Collections.shuffle(crowd);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> results = new ArrayList<>();
            for (Callable<Boolean> one : crowd) {
                results.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            long won = 0;
            for (Future<Boolean> result : results) {
                won += result.get(2, TimeUnit.MINUTES) ? 1 : 0;
            }
            return won;
        }
    }

    private long live(UUID slot) {
        return city.count(tenant, "select count(*) from reservation where slot_id = ? and status <> 'CANCELLED'", slot);
    }

    private long reserved(UUID slot) {
        return city.count(tenant, "select reserved from slot where id = ?", slot);
    }

    private void nothingIsBroken() {
        none("oversold slots", "select count(*) from slot where reserved > capacity + overbooked");
        none("counters that differ from the rows", """
                select count(*) from slot s where reserved <> (
                    select count(*) from reservation r where r.slot_id = s.id and r.status <> 'CANCELLED')
                """);
        none("half sets", """
                select count(*) from (select from reservation where status <> 'CANCELLED' and set_id is not null
                                      group by set_id having count(*) <> 2) halves
                """);
        none("first halves that never had a second", """
                select count(*) from reservation r join slot s on s.id = r.slot_id
                where r.status <> 'CANCELLED' and r.dose = 1 and s.set_half = 'FIRST' and not exists (
                    select from reservation o join reservation_event e on e.reservation_id = o.id
                    where o.person_id = r.person_id and s.paired_slot_id in (e.slot_id, e.former_slot_id))
                """);
        none("reservations without an event", """
                select count(*) from reservation r
                where not exists (select from reservation_event e where e.reservation_id = r.id)
                """);
    }

    private void none(String what, String count) {
        assertThat(city.count(tenant, count)).as(what).isZero();
    }
}
