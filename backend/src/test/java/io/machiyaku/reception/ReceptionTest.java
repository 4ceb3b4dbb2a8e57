package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The day at the venue: check-in, result, and back again (⑱). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReceptionTest extends ReceptionTestBase {

    @Test
    void a_booking_of_today_is_checked_in_once() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200).body("status", equalTo("CHECKED_IN")).body("version", equalTo(1));
        checkIn(id).statusCode(412).body("code", equalTo("stale-version"));
        checkIn(id, 1).statusCode(409).body("code", equalTo("status-not-possible"));
        isKept(id, "CHECKED_IN", "CHECKED_IN");
    }

    @Test
    void nobody_is_checked_in_before_the_day() {
        UUID id = bookedForToday(holder, 1);
        TestClock.set(OPENING.minusDays(1));
        checkIn(id).statusCode(409).body("code", equalTo("status-not-possible"));
    }

    @Test
    void a_day_is_entered_afterwards_and_the_dose_lies_between_that_day_and_today() {
        UUID id = bookedForToday(holder, 1);
        TestClock.set(OPENING.plusDays(2));
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED", "vaccinatedOn", "2026-11-30")
                .statusCode(400)
                .body("fields.field", hasItem("vaccinatedOn"))
                .body("fields.code", hasItem("before-the-slot"));
        result(id, 1, "VACCINATED", "vaccinatedOn", "2026-12-04")
                .statusCode(400)
                .body("fields.field", hasItem("vaccinatedOn"))
                .body("fields.code", hasItem("date-in-future"));
        result(id, 1, "VACCINATED").statusCode(200);
        page(holder).body("history[0].date", equalTo("2026-12-01"));
    }

    @Test
    void a_vaccination_is_recorded_and_counts_for_the_next_dose() {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        page(holder)
                .body("reservations[0].status", equalTo("VACCINATED"))
                .body("history", hasSize(1))
                .body("history[0].dose", equalTo(1))
                .body("history[0].date", equalTo("2026-12-01"))
                .body("history[0].lotNumber", equalTo("A-1"))
                .body("history[0].physicianName", equalTo("森"))
                .body("history[0].source", equalTo("RESERVATION"))
                .body("next[0].dose", equalTo(2));
        isKept(id, "VACCINATED", "VACCINATED");
    }

    @Test
    void screening_only_needs_a_reason_and_counts_no_dose() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        result(id, 1, "SCREENED_ONLY").statusCode(400).body("fields.field", hasItem("reason"));
        result(id, 1, "SCREENED_ONLY", "reason", "37.8度").statusCode(200);
        page(holder)
                .body("reservations[0].status", equalTo("SCREENED_ONLY"))
                .body("history", hasSize(0))
                .body("next[0].dose", equalTo(1));
        isKept(id, "SCREENED_ONLY", "SCREENED_ONLY");
        TestClock.set(OPENING.plusDays(1));
        assertThat(nextDoseOf(holder)).isEqualTo(1);
    }

    @Test
    void whoever_was_screened_only_may_book_the_dose_again_and_then_it_cannot_be_undone() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        result(id, 1, "SCREENED_ONLY", "reason", "fever").statusCode(200);
        UUID later =
                city.aSlot(tenant, venue, TUESDAY.plusDays(7).atTime(10, 0)).make();
        tenant.as(CALL_CENTRE)
                .body(Map.of("voucherId", holder.voucherId(), "slotId", later, "dose", 1))
                .post("/api/admin/reservations")
                .then()
                .statusCode(200);
        undo(id, 2).statusCode(409).body("code", equalTo("already-reserved"));
    }

    @Test
    void whoever_did_not_come_keeps_no_dose_and_is_taken_back_when_they_come_late() {
        UUID id = bookedForToday(holder, 1);
        result(id, 0, "NO_SHOW")
                .statusCode(409)
                .body("code", equalTo("not-begun-yet"))
                .body("detail", org.hamcrest.Matchers.containsString("午前10時00分"));
        TestClock.set(TUESDAY.atTime(10, 0));
        result(id, 0, "NO_SHOW").statusCode(200).body("status", equalTo("NO_SHOW"));
        isKept(id, "NO_SHOW", "NO_SHOW");
        assertThat(nextDoseOf(holder)).isEqualTo(1);
        undo(id, 1).statusCode(200).body("status", equalTo("RESERVED"));
        checkIn(id, 2).statusCode(200);
    }

    @Test
    void a_result_comes_after_the_check_in_and_only_once() {
        UUID id = bookedForToday(holder, 1);
        result(id, 0, "VACCINATED", "lotNumber", "A-1").statusCode(409);
        result(id, 0, "CANCELLED").statusCode(409);
        result(id, 0, "RESERVED").statusCode(409);
        vaccinate(id);
        result(id, 2, "VACCINATED").statusCode(409);
        result(id, 2, "NO_SHOW").statusCode(409);
    }

    @Test
    void the_dose_is_the_booked_one_and_the_day_is_not_in_the_future() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED", "dose", 2).statusCode(400).body("fields.field", hasItem("dose"));
        result(id, 1, "VACCINATED", "vaccinatedOn", "2026-12-02")
                .statusCode(400)
                .body("fields.code", hasItem("date-in-future"));
        result(id, 1, "VACCINATED", "vaccinatedOn", "1949-12-31").statusCode(400);
        page(holder).body("history", hasSize(0)).body("reservations[0].status", equalTo("CHECKED_IN"));
    }

    @Test
    void a_result_entered_on_an_old_page_overwrites_nothing() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        result(id, 0, "VACCINATED").statusCode(412).body("code", equalTo("stale-version"));
        page(holder).body("history", hasSize(0));
    }

    @Test
    void a_step_is_undone_within_ten_minutes_without_words() {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        TestClock.advance(Duration.ofMinutes(10));
        undo(id, 2).statusCode(200).body("status", equalTo("CHECKED_IN"));
        page(holder).body("history", hasSize(0)).body("next[0].dose", equalTo(1));
        isKept(id, "UNDONE", "UNDO");
        undo(id, 3).statusCode(200).body("status", equalTo("RESERVED"));
        undo(id, 4).statusCode(409).body("code", equalTo("status-not-possible"));
    }

    @Test
    void later_a_step_is_undone_only_with_a_reason() {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        TestClock.advance(Duration.ofMinutes(10).plusSeconds(1));
        undo(id, 2).statusCode(409).body("code", equalTo("undo-expired"));
        undo(id, 2, "reason", " ").statusCode(409).body("code", equalTo("undo-expired"));
        undo(id, 2, "reason", "別の人だった").statusCode(200).body("status", equalTo("CHECKED_IN"));
        assertThat(city.count(
                        tenant, "select count(*) from operation_log where subject_id = ? and reason = '別の人だった'", id))
                .isEqualTo(1);
    }

    @Test
    void what_was_undone_can_be_recorded_again() {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        undo(id, 2).statusCode(200);
        result(id, 3, "VACCINATED", "lotNumber", "B-2").statusCode(200);
        page(holder).body("history", hasSize(1)).body("history[0].lotNumber", equalTo("B-2"));
    }

    @Test
    void another_venue_and_the_call_centre_take_no_step() {
        UUID id = bookedForToday(holder, 1);
        UUID other = city.aVenue(tenant, "2");
        for (var role : new io.machiyaku.staff.StaffRole[] {VENUE_MANAGER, VENUE_STAFF}) {
            var stranger = Set.of(other);
            tenant.as(role, stranger)
                    .body(Map.of("version", 0))
                    .post(step(id, "check-in"))
                    .then()
                    .statusCode(404);
            tenant.as(role, stranger)
                    .body(Map.of("status", "NO_SHOW", "version", 0))
                    .post(step(id, "result"))
                    .then()
                    .statusCode(404);
            tenant.as(role, stranger)
                    .body(Map.of("version", 0))
                    .post(step(id, "undo"))
                    .then()
                    .statusCode(404);
        }
        tenant.as(CALL_CENTRE)
                .body(Map.of("version", 0))
                .post(step(id, "check-in"))
                .then()
                .statusCode(403);
        page(holder).body("reservations[0].status", equalTo("RESERVED"));
    }

    @Test
    void the_day_shows_who_is_expected_who_came_and_who_is_done() {
        UUID first = bookedForToday(holder, 1);
        UUID second = bookedForToday(city.aPerson(tenant, BORN), 1);
        bookedForToday(city.aPerson(tenant, BORN), 1);
        vaccinate(first);
        checkIn(second).statusCode(200);
        staff().get("/api/admin/reception/day?venueId=" + venue + "&date=" + TUESDAY)
                .then()
                .statusCode(200)
                .body("expected", equalTo(1))
                .body("checkedIn", equalTo(1))
                .body("done", equalTo(1))
                .body("lines", hasSize(1))
                .body("lines[0].reservations", hasSize(3));
    }

    @Test
    void lot_and_doctor_are_carried_over_to_the_next_person_of_the_day() {
        String last =
                "/api/admin/reception/last-result?venueId=" + venue + "&vaccineId=" + city.vaccine(tenant, "pfizer-12");
        UUID id = bookedForToday(holder, 1);
        staff().get(last).then().statusCode(200).body("lotNumber", nullValue());
        vaccinate(id);
        staff().get(last)
                .then()
                .statusCode(200)
                .body("lotNumber", equalTo("A-1"))
                .body("physicianName", equalTo("森"));
        TestClock.set(OPENING.plusDays(1));
        staff().get(last).then().statusCode(200).body("lotNumber", nullValue());
    }
}
