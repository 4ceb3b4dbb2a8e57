package io.machiyaku.reservation;

import static io.machiyaku.reservation.rules.BookingRefusal.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.OtherProgramme;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** No limit lives only in a calendar: whatever it does not offer is booked here for a try, for every reason it can have. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CalendarLimitsTest extends BookingTestBase {

    /** They are no reason of a resident's calendar: they are answers to staff or about the request itself, or agreed to. */
    private static final Set<BookingRefusal> NOT_OF_A_CALENDAR = EnumSet.of(
            VOUCHER_UNKNOWN,
            SITE_CLOSED,
            OUTSIDE_YOUR_VENUES,
            OVERRIDE_REASON_MISSING,
            DOOR_FULL,
            LATER_DOSE_CONFLICTS,
            NO_LONGER_LIVE,
            IDEMPOTENCY_KEY_REUSED);

    /** {@code board}: nobody can book it, so that the public board shows no seat either. */
    private record Limit(
            BookingRefusal code, boolean board, UUID slot, LocalDate day, int dose, Holder who, UUID changing) {}

    private final List<Limit> limits = new ArrayList<>();
    private UUID adults;

    @Test
    void what_the_calendar_does_not_offer_is_not_booked() {
        adults = city.vaccine(tenant, "pfizer-12");
        limitsOfEverybody();
        limitsOfThePerson();
        limitsOfDoses();
        limitsOfChanges();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(NOT_OF_A_CALENDAR)))
                .allMatch(code -> limits.stream().anyMatch(limit -> limit.code == code));
        limits.forEach(this::holds);
    }

    private void limitsOfEverybody() {
        everybody(VENUE_UNPUBLISHED, slot(7, "update venue set published = false where id = ?"));
        everybody(VACCINE_WITHDRAWN, slot(7, "update venue set vaccine_ids = '{}' where id = ?"));
        everybody(NOT_OPEN_YET, slot(7, "update slot set opens_at = '2026-12-02T00:00:00Z' where venue_id = ?"));
        everybody(SLOT_UNPUBLISHED, slot(7, City.SlotMaker::unpublished));
        everybody(BEYOND_OFFERED_PERIOD, slot(63, slot -> slot));
        everybody(SLOT_FULL, slot(7, slot -> slot.withRoomFor(0)));
        everybody(SLOT_PAST, slot(TODAY.atTime(11, 59), City.SlotMaker::sameDay));
        everybody(SAME_DAY_CLOSED, slot(TODAY.atTime(15, 0), slot -> slot));
        everybody(SET_SECOND_FULL, set(0));
        UUID half = city.one(tenant, "select paired_slot_id from slot where id = ?", set(5));
        limit(DOOR_CLOSED, true, half, 2, dosed(60, adults), null);
    }

    private void limitsOfThePerson() {
        personal(TOO_YOUNG, city.aPerson(tenant, TODAY.minusYears(8)));
        limit(TOO_OLD, false, slot(7, slot -> slot.of(city.vaccine(tenant, "pfizer-5-11"))), 1, holder, null);
        personal(BIRTH_DATE_UNKNOWN, person("birth_date_kind = 'DUMMY'"));
        personal(VOUCHER_BLOCKED, person("moved_out_on = '2026-12-05'"));
        personal(TERMS_NOT_ACCEPTED, person("terms_edition = 0"));
        personal(DETAILS_MISSING, person("registered_at = null"));
    }

    private void limitsOfDoses() {
        limit(DOSE_NOT_OFFERED, false, slot(7, slot -> slot.forDose(3, 3)), 1, holder, null);
        limit(INTERVAL_TOO_SHORT, false, slot(7, slot -> slot), 2, dosed(1, adults), null);
        limit(DOSE_NOT_NEXT, false, slot(7, slot -> slot), 2, dosed(-7, adults), null);
        limit(VACCINE_DIFFERS, false, slot(7, slot -> slot), 2, dosed(60, city.vaccine(tenant, "moderna-12")), null);
        Holder booked = city.aPerson(tenant, ELDER);
        booked(booked, slot(9, slot -> slot), 1);
        limit(ALREADY_RESERVED, false, slot(7, slot -> slot), 1, booked, null);
    }

    private void limitsOfChanges() {
        changing(ALREADY_CHECKED_IN, "update reservation set status = 'CHECKED_IN' where id = ?", 1);
        changing(DEADLINE_PASSED, """
                update slot set starts_at = '2026-12-01T15:00', ends_at = '2026-12-01T15:30'
                where id = (select slot_id from reservation where id = ?)""", 1);
        changing(FIRST_DOSE_MISSING, "update reservation set dose = 2 where id = ?", 2);
        Limit recorded = changing(ALREADY_RECORDED, "update reservation set dose = 1 where id = ?", 1);
        city.record(tenant, recorded.who, 1, TODAY.minusDays(60), adults);
        Limit other = changing(PROGRAMME_DIFFERS, "update reservation set dose = 1 where id = ?", 1);
        OtherProgramme influenza = OtherProgramme.in(city, tenant);
        execute("update venue set vaccine_ids = vaccine_ids || ?::uuid", influenza.vaccineId());
        influenza.takesOver(city, tenant, other.slot);
    }

    private void holds(Limit limit) {
        UUID at = city.one(tenant, "select venue_id from slot where id = ?", limit.slot);
        UUID vaccine = city.one(tenant, "select vaccine_id from slot where id = ?", limit.slot);
        String changing = limit.changing == null ? "" : "&changing=" + limit.changing;
        String of = "?vaccineId=" + vaccine + changing;
        String here = of + "&venueId=" + at;
        JsonPath month = asked(limit, "/availability" + here + "&month=" + YearMonth.from(limit.day));
        assertThat(month.getList("days.findAll { it.level == 'MANY' || it.level == 'FEW' }"))
                .as("days for %s", limit)
                .isEmpty();
        assertThat(asked(limit, "/venues" + of).getList("findAll { it.id == '" + at + "' && it.firstFree != null }"))
                .as("venues for %s", limit)
                .isEmpty();
        assertThat(asked(limit, "/slots" + here + "&date=" + limit.day).getList("findAll { it.refusals.isEmpty() }"))
                .as("slots for %s", limit)
                .isEmpty();
        if (limit.board) {
            String board = "/api/sites/" + tenant.slug() + "/availability?month=" + YearMonth.from(limit.day);
            assertThat(JsonPath.from(given().get(board).asString())
                            .getList("offers.findAll { it.venueId == '" + at + "' && it.date == '" + limit.day
                                    + "' && it.remaining > 0 }"))
                    .as("the board for %s", limit)
                    .isEmpty();
        }
        var answer = limit.changing == null
                ? book(limit.who, limit.slot, limit.dose)
                : change(limit.who, limit.changing, limit.slot);
        assertThat(answer.statusCode(409).extract().jsonPath().<String>getList("refusals.code"))
                .as("booking for %s", limit)
                .contains(limit.code.code());
        assertThat(reserved(limit.slot)).isZero();
    }

    private JsonPath asked(Limit limit, String path) {
        return resident(limit.who)
                .get("/api/resident" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void everybody(BookingRefusal code, UUID slot) {
        limit(code, true, slot, 1, holder, null);
    }

    private void personal(BookingRefusal code, Holder who) {
        limit(code, false, slot(7, slot -> slot), 1, who, null);
    }

    private Limit limit(BookingRefusal code, boolean board, UUID slot, int dose, Holder who, UUID changing) {
        LocalDate day = TODAY.plusDays(city.count(tenant, "select day - ?::date from slot where id = ?", TODAY, slot));
        var limit = new Limit(code, board, slot, day, dose, who, changing);
        limits.add(limit);
        return limit;
    }

    /** Somebody wants to move a booking that was changed by this statement. */
    private Limit changing(BookingRefusal code, String sql, int dose) {
        Holder who = city.aPerson(tenant, ELDER);
        UUID booking = booked(who, slot(5, slot -> slot), 1);
        execute(sql, booking);
        return limit(code, false, slot(7, slot -> slot), dose, who, booking);
    }

    private Holder person(String set) {
        Holder who = city.aPerson(tenant, ELDER);
        execute("update person set " + set + " where id = ?", who.personId());
        return who;
    }

    private Holder dosed(int daysAgo, UUID vaccine) {
        Holder who = city.aPerson(tenant, ELDER);
        city.record(tenant, who, 1, TODAY.minusDays(daysAgo), vaccine);
        return who;
    }

    /** At a venue of its own, which the statement closes. */
    private UUID slot(int days, String sql) {
        UUID slot = slot(days, maker -> maker);
        execute(sql, city.one(tenant, "select venue_id from slot where id = ?", slot));
        return slot;
    }

    private UUID slot(int days, UnaryOperator<City.SlotMaker> how) {
        return slot(TODAY.plusDays(days).atTime(10, 0), how);
    }

    private UUID slot(LocalDateTime at, UnaryOperator<City.SlotMaker> how) {
        return how.apply(city.aSlot(tenant, aVenue(), at)).make();
    }

    private UUID set(int secondSeats) {
        return city.aSlot(tenant, aVenue(), TODAY.plusDays(7).atTime(10, 0)).asSet(21, secondSeats);
    }

    private UUID aVenue() {
        return city.aVenue(tenant, "v" + UUID.randomUUID().toString().substring(0, 8));
    }
}
