package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What must not be given is not recorded either. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GivingTest extends ReceptionTestBase {

    private static final int APART = 21;

    @Test
    void without_dose_1_a_sets_second_half_is_not_recorded_as_dose_2() {
        for (String came : List.of("NO_SHOW", "SCREENED_ONLY")) {
            holder = city.aPerson(tenant, BORN);
            UUID second = secondOfSetAfter(came);
            scan(holder.number())
                    .body("outcome", equalTo("MUST_NOT"))
                    .body("against.code", hasItem("first-dose-missing"));
            checkIn(second).statusCode(200);
            result(second, 1, "VACCINATED", "lotNumber", "A-1")
                    .statusCode(409)
                    .body("refusals.code", hasItem("first-dose-missing"));
            page(holder).body("history", hasSize(0));
            result(second, 1, "SCREENED_ONLY", "reason", "1回目を受けていない").statusCode(200);
        }
    }

    @Test
    void a_child_of_eleven_is_not_given_the_vaccine_for_adults() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        tenant.run(() -> city.execute("update person set birth_date = '2015-06-01' where id = ?", holder.personId()));
        result(id, 1, "VACCINATED").statusCode(409).body("code", equalTo("too-young"));
        page(holder).body("history", hasSize(0));
    }

    @Test
    void a_late_entry_is_judged_by_the_day_on_which_the_dose_was_given() {
        UUID id = bookedForToday(holder, 1);
        tenant.run(() -> city.execute("update person set birth_date = '2014-12-04' where id = ?", holder.personId()));
        TestClock.set(OPENING.plusDays(5));
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED").statusCode(409).body("code", equalTo("too-young"));
        result(id, 1, "VACCINATED", "vaccinatedOn", "2026-12-02")
                .statusCode(409)
                .body("code", equalTo("too-young"));
        result(id, 1, "VACCINATED", "vaccinatedOn", "2026-12-03").statusCode(200);
    }

    @Test
    void nothing_is_given_on_a_day_on_which_the_person_no_longer_lives_here() {
        UUID id = bookedForToday(holder, 1);
        tenant.run(() -> city.execute("update person set moved_out_on = '2026-12-03' where id = ?", holder.personId()));
        TestClock.set(OPENING.plusDays(5));
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED", "vaccinatedOn", "2026-12-03")
                .statusCode(409)
                .body("code", equalTo("voucher-blocked"));
        result(id, 1, "VACCINATED", "vaccinatedOn", "2026-12-02").statusCode(200);
    }

    @Test
    void an_administrator_in_special_override_mode_sets_it_aside_with_a_reason_that_is_logged() {
        UUID second = secondOfSetAfter("NO_SHOW");
        checkIn(second).statusCode(200);
        given(ADMINISTRATOR, second, "reason", "1回目は海外で接種").statusCode(409);
        tenant.as(ADMINISTRATOR)
                .body(Map.of("reason", "for the test"))
                .post("/api/admin/override-mode")
                .then()
                .statusCode(200);
        given(VENUE_MANAGER, second, "reason", "1回目は海外で接種").statusCode(409);
        given(ADMINISTRATOR, second).statusCode(409);
        given(ADMINISTRATOR, second, "reason", "1回目は海外で接種").statusCode(200);
        page(holder).body("history", hasSize(1)).body("history[0].dose", equalTo(2));
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where subject_id = ? and action = 'VACCINATED'"
                                + " and reason = '1回目は海外で接種' and after->'setAside' ->> 0 = 'first-dose-missing'",
                        second))
                .isEqualTo(1);
    }

    @Test
    void what_was_set_aside_when_the_dose_was_booked_stays_so() {
        city.record(tenant, holder, 1, TUESDAY.minusDays(5), city.vaccine(tenant, "pfizer-12"));
        UUID id = tenant.as(ADMINISTRATOR)
                .body(Map.of(
                        "voucherId",
                        holder.voucherId(),
                        "slotId",
                        slot,
                        "dose",
                        2,
                        "overrides",
                        List.of("INTERVAL"),
                        "reason",
                        "医師の判断"))
                .post("/api/admin/reservations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("reservations[0].id");
        TestClock.set(OPENING);
        scan(holder.number()).body("outcome", equalTo("BOOKED_HERE"));
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED").statusCode(200);
    }

    @Test
    void the_log_keeps_what_was_given() {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        undo(id, 2).statusCode(200);
        String given = "->>'lotNumber' = 'A-1' and %1$s->>'physicianName' = '森'"
                + " and %1$s->>'vaccinatedOn' = '2026-12-01' and %1$s->>'dose' = '1'";
        assertThat(logged(id, "VACCINATED", ("after" + given).formatted("after")))
                .isEqualTo(1);
        assertThat(logged(id, "UNDO", ("before" + given).formatted("before"))).isEqualTo(1);
    }

    @Test
    void a_step_of_the_day_is_kept_with_the_door_at_which_it_was_taken() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        assertThat(city.count(
                        tenant,
                        "select count(*) from reservation_event where reservation_id = ? and kind = 'CHECKED_IN'"
                                + " and channel = 'WALK_IN'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void what_was_undone_at_once_says_so_in_japanese() {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        undo(id, 2).statusCode(200);
        assertThat(city.count(
                        tenant,
                        "select count(*) from vaccination_record where reservation_id = ? and reason ~ '取り消し'",
                        id))
                .isEqualTo(1);
    }

    private long logged(UUID id, String action, String condition) {
        return city.count(
                tenant,
                "select count(*) from operation_log where subject_id = ? and action = ? and " + condition,
                id,
                action);
    }

    /** It is the second half's day, and this came of the first. */
    private UUID secondOfSetAfter(String came) {
        TestClock.set(OPENING.minusDays(1));
        UUID half = city.aSlot(tenant, venue, TUESDAY.atTime(10, 0)).asSet(APART, 5);
        var booked = tenant.as(CALL_CENTRE)
                .body(Map.of("voucherId", holder.voucherId(), "slotId", half, "dose", 1))
                .post("/api/admin/reservations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        TestClock.set(OPENING);
        UUID first = booked.getUUID("reservations[0].id");
        checkIn(first).statusCode(200);
        if (came.equals("NO_SHOW")) {
            undo(first, 1).statusCode(200);
            TestClock.set(TUESDAY.atTime(10, 0));
            result(first, 2, came, "alsoLaterDoses", false).statusCode(200);
        } else {
            result(first, 1, came, "reason", "37.8度", "alsoLaterDoses", false).statusCode(200);
        }
        TestClock.set(OPENING.plusDays(APART));
        return booked.getUUID("reservations[1].id");
    }

    private ValidatableResponse given(StaffRole role, UUID reservation, Object... more) {
        return tenant.as(role, Set.of(venue))
                .body(with(new HashMap<>(Map.of("status", "VACCINATED", "version", 1)), more))
                .post(step(reservation, "result"))
                .then();
    }
}
