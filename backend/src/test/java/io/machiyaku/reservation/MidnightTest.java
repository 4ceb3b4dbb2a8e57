package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Days are Japan's, wherever the machine stands; what changes at midnight, at a month's end and on 29 February. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MidnightTest extends BookingTestBase {

    private static final LocalDateTime MIDNIGHT = TODAY.plusDays(1).atStartOfDay();

    @Test
    void the_machine_does_not_live_in_japan() {
        assertThat(ZoneId.systemDefault().getRules()).isEqualTo(ZoneOffset.UTC.getRules());
    }

    @Test
    void tomorrows_seats_close_when_tomorrow_comes_in_japan() {
        UUID slot = aSlotIn(1).make();
        Holder late = city.aPerson(tenant, ELDER);
        TestClock.set(Instant.parse("2026-12-01T14:59:59Z"));
        book(holder, slot, 1).statusCode(200);
        TestClock.set(Instant.parse("2026-12-01T15:00:00Z"));
        book(late, slot, 1).statusCode(409).body("refusals.code", contains("same-day-closed"));
        bookFor(CALL_CENTRE, late, slot, 1).statusCode(409).body("refusals.code", contains("same-day-closed"));
    }

    @Test
    void a_same_day_seat_is_free_on_the_day_until_it_begins() {
        UUID slot = aSlotIn(1).sameDay().make();
        TestClock.set(MIDNIGHT);
        book(holder, slot, 1).statusCode(200);
        TestClock.set(MIDNIGHT.plusHours(10));
        book(city.aPerson(tenant, ELDER), slot, 1).statusCode(409).body("refusals.code", contains("slot-past"));
    }

    @Test
    void the_first_day_of_the_calendar_moves_at_midnight() {
        for (int day = 1; day <= 3; day++) {
            aSlotIn(day).make();
        }
        TestClock.set(MIDNIGHT.minusSeconds(1));
        assertThat(firstFree()).isEqualTo("2026-12-02");
        TestClock.set(MIDNIGHT);
        assertThat(firstFree()).isEqualTo("2026-12-03");
    }

    @Test
    void half_past_midnight_in_japan_is_a_new_month_while_the_machine_is_still_in_the_old_one() {
        TestClock.set(Instant.parse("2026-11-30T15:30:00Z"));
        String board = "/api/sites/" + tenant.slug() + "/availability?month=";
        given().get(board + "2026-11").then().statusCode(404);
        given().get(board + "2026-12").then().statusCode(200);
        staff(ADMINISTRATOR)
                .get("/api/admin/reception/day?venueId=" + venue)
                .then()
                .statusCode(200)
                .body("date", equalTo("2026-12-01"));
    }

    @Test
    void whoever_is_booked_for_the_day_can_be_checked_in_as_soon_as_it_is_that_day_in_japan() {
        UUID id = booked(holder, aSlotIn(1).make(), 1);
        TestClock.set(MIDNIGHT.minusSeconds(1));
        checkIn(id, 409);
        TestClock.set(MIDNIGHT);
        checkIn(id, 200);
    }

    @Test
    void a_year_of_age_is_reached_on_the_day_before_the_birthday() {
        Holder child = city.aPerson(tenant, LocalDate.of(2014, 12, 9));
        book(child, aSlotIn(6).make(), 1)
                .statusCode(409)
                .body("refusals.code", contains("too-young"))
                .body("refusals[0].possibleFrom", equalTo("2026-12-08"));
        book(child, aSlotIn(7).make(), 1).statusCode(200);
        assertThat(ageToday(child)).isEqualTo(11);
        TestClock.set(LocalDate.of(2026, 12, 7).atTime(23, 59, 59));
        assertThat(ageToday(child)).isEqualTo(11);
        TestClock.set(LocalDate.of(2026, 12, 8).atStartOfDay());
        assertThat(ageToday(child)).isEqualTo(12);
    }

    @Test
    void whoever_was_born_on_29_february_is_a_year_older_on_28_february_of_every_year() {
        Holder leapling = city.aPerson(tenant, LocalDate.of(2016, 2, 29));
        TestClock.set(LocalDateTime.parse("2027-02-27T23:59:59"));
        assertThat(ageToday(leapling)).isEqualTo(10);
        TestClock.set(LocalDateTime.parse("2027-02-28T00:00:00"));
        assertThat(ageToday(leapling)).isEqualTo(11);
        TestClock.set(LocalDateTime.parse("2028-02-20T12:00:00"));
        book(leapling, on("2028-02-27"), 1)
                .statusCode(409)
                .body("refusals.code", contains("too-young"))
                .body("refusals[0].possibleFrom", equalTo("2028-02-28"));
        book(leapling, on("2028-02-28"), 1).statusCode(200);
    }

    @Test
    void months_after_a_month_end_that_the_other_month_lacks_count_to_the_next_day() {
        twoDosesUntil(LocalDate.of(2026, 11, 30));
        TestClock.set(LocalDateTime.parse("2027-02-20T12:00:00"));
        book(holder, third("2027-02-28"), 3)
                .statusCode(409)
                .body("refusals.code", contains("interval-too-short"))
                .body("refusals[0].possibleFrom", equalTo("2027-03-01"));
        book(holder, third("2027-03-01"), 3).statusCode(200);
    }

    @Test
    void in_a_leap_year_29_february_is_a_day_like_any_other() {
        TestClock.set(LocalDateTime.parse("2028-02-20T12:00:00"));
        twoDosesUntil(LocalDate.of(2027, 11, 29));
        book(holder, third("2028-02-28"), 3).statusCode(409).body("refusals[0].possibleFrom", equalTo("2028-02-29"));
        book(holder, third("2028-02-29"), 3).statusCode(200);
    }

    @Test
    void booking_opens_at_its_minute_for_everybody() {
        tenant.change(site -> site.openBookingAt(Instant.parse("2026-12-03T00:00:00Z")));
        UUID slot = aSlotIn(7).make();
        TestClock.set(LocalDateTime.parse("2026-12-03T08:59:59"));
        book(holder, slot, 1)
                .statusCode(409)
                .body("refusals.code", contains("not-open-yet"))
                .body("refusals[0].possibleFrom", equalTo("2026-12-03"));
        resident(holder)
                .get(calendar())
                .then()
                .body("days[0].level", equalTo("CLOSED"))
                .body("days[0].why.code", equalTo("not-open-yet"));
        TestClock.set(LocalDateTime.parse("2026-12-03T09:00:00"));
        resident(holder).get(calendar()).then().body("days[0].level", equalTo("MANY"));
        book(holder, slot, 1).statusCode(200);
    }

    @Test
    void a_slot_with_a_later_opening_of_its_own_opens_later() {
        UUID slot = aSlotIn(7).make();
        execute("update slot set opens_at = '2026-12-04T00:00:00Z' where id = ?", slot);
        book(holder, slot, 1).statusCode(409).body("refusals.code", contains("not-open-yet"));
        TestClock.set(LocalDateTime.parse("2026-12-04T09:00:00"));
        book(holder, slot, 1).statusCode(200);
    }

    @Test
    void a_past_booking_without_a_result_counts_from_the_next_day_on() {
        UUID slot = aSlotIn(1).make();
        booked(holder, slot, 1);
        TestClock.set(MIDNIGHT.plusHours(23));
        assertThat(nextDose()).isEqualTo(1);
        TestClock.set(MIDNIGHT.plusDays(1));
        assertThat(nextDose()).isEqualTo(2);
    }

    private void twoDosesUntil(LocalDate second) {
        UUID vaccine = city.vaccine(tenant, "pfizer-12");
        city.record(tenant, holder, 1, second.minusDays(30), vaccine);
        city.record(tenant, holder, 2, second, vaccine);
    }

    private UUID third(String day) {
        return city.aSlot(tenant, venue, LocalDate.parse(day).atTime(10, 0))
                .forDose(3, 3)
                .make();
    }

    private UUID on(String day) {
        return city.aSlot(tenant, venue, LocalDate.parse(day).atTime(10, 0)).make();
    }

    private String firstFree() {
        return resident(holder).get(calendar()).path("days.find { it.level != 'CLOSED' }.date");
    }

    private String calendar() {
        return "/api/resident/availability?month=2026-12&venueId=" + venue + "&vaccineId="
                + city.vaccine(tenant, "pfizer-12");
    }

    private int ageToday(Holder who) {
        return staff(CALL_CENTRE).get("/api/admin/residents/" + who.personId()).path("ageToday");
    }

    private int nextDose() {
        return resident(holder).get("/api/resident/next").path("[0].dose");
    }

    private void checkIn(UUID reservation, int status) {
        staff(ADMINISTRATOR)
                .body("{\"version\": 0}")
                .post(STAFFS + "/" + reservation + "/check-in")
                .then()
                .statusCode(status);
    }
}
