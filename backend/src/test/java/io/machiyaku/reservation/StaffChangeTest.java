package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Staff change and book at the venue and on the telephone, and what is written down about it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaffChangeTest extends BookingTestBase {

    @Test
    void who_comes_on_the_wrong_day_is_moved_to_a_slot_of_today() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        UUID today = aSlotIn(0).make();
        change(VENUE_STAFF, id, today).statusCode(409).body("refusals.code", contains("slot-past"));
        calendar(VENUE_STAFF, id, false).body("refusals.flatten().code", hasItem("slot-past"));
        calendar(VENUE_STAFF, id, true).body("refusals.flatten()", hasSize(0));
        change(VENUE_STAFF, id, today, "walkIn", true).statusCode(200).body("slotId", equalTo(today.toString()));
        change(VENUE_STAFF, id, aSlotIn(8).make(), "walkIn", true)
                .statusCode(409)
                .body("refusals.code", contains("same-day-closed"));
    }

    @Test
    void the_call_centre_has_no_walk_ins() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        change(CALL_CENTRE, id, aSlotIn(0).make(), "walkIn", true).statusCode(403);
        calendar(CALL_CENTRE, id, true).statusCode(403);
    }

    @Test
    void a_change_decided_on_an_old_page_is_refused() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        change(CALL_CENTRE, id, aSlotIn(8).make(), "version", 0).statusCode(200).body("version", equalTo(1));
        UUID other = aSlotIn(9).make();
        change(CALL_CENTRE, id, other, "version", 0).statusCode(412);
        post(holder, MINE + "/" + id + "/change", Map.of("slotId", other, "version", 0))
                .statusCode(412);
        post(holder, MINE + "/" + id + "/change", Map.of("slotId", other, "version", 1))
                .statusCode(200);
    }

    @Test
    void a_dose_in_the_way_of_an_earlier_one_falls_if_that_was_agreed_to() {
        city.record(tenant, holder, 1, TODAY.minusDays(30), city.vaccine(tenant, "pfizer-12"));
        UUID second = aSlotIn(7).make();
        booked(holder, second, 2);
        execute("update vaccination_record set voided_at = ?", TestClock.stamp());
        UUID first = aSlotIn(6).make();
        bookFor(CALL_CENTRE, holder, first, 1).statusCode(409).body("refusals.code", contains("later-dose-conflicts"));
        book(holder, first, 1).statusCode(409).body("refusals.code", contains("later-dose-conflicts"));
        bookFor(CALL_CENTRE, holder, first, 1, "alsoLaterDoses", true).statusCode(200);
        assertThat(List.of(reserved(first), reserved(second))).containsExactly(1L, 0L);
        assertThat(logged("CANCEL", "after ->> 'cancelReason' = 'OFFICE' and after ->> 'dose' = '2'"))
                .isEqualTo(1);
        assertThat(logged("RESERVE", "after ->> 'dose' = '1'")).isEqualTo(1);
    }

    @Test
    void the_log_tells_what_was_before_and_after_and_what_was_waived() {
        UUID full = aSlotIn(7).withRoomFor(0).make();
        bookFor(ADMINISTRATOR, holder, full, 1, "overrides", List.of("OVERBOOK"), "reason", "家族が一緒")
                .statusCode(200);
        UUID id = city.one(tenant, "select id from reservation");
        assertThat(
                        logged(
                                "RESERVE",
                                "before is null and after ->> 'slotId' = '" + full + "'"
                                        + " and after -> 'overrides' = '[\"OVERBOOK\"]' and after -> 'waived' = '[\"slot-full\"]'"))
                .isEqualTo(1);
        UUID other = aSlotIn(8).make();
        change(CALL_CENTRE, id, other).statusCode(200);
        assertThat(logged(
                        "CHANGE",
                        "before ->> 'slotId' = '" + full + "' and before -> 'overrides' = '[\"OVERBOOK\"]'"
                                + " and after ->> 'slotId' = '" + other
                                + "' and after ->> 'startsAt' like '2026-12-09T10:00%'"))
                .isEqualTo(1);
        staff(CALL_CENTRE)
                .body(Map.of("cancelReason", "WEATHER"))
                .post(STAFFS + "/" + id + "/cancel")
                .then()
                .statusCode(200);
        assertThat(logged(
                        "CANCEL",
                        "before ->> 'status' = 'RESERVED' and after ->> 'status' = 'CANCELLED'"
                                + " and after ->> 'cancelReason' = 'WEATHER'"))
                .isEqualTo(1);
    }

    @Test
    void what_was_waived_stays_in_the_events_when_a_resident_changes() {
        UUID full = aSlotIn(7).withRoomFor(0).make();
        bookFor(ADMINISTRATOR, holder, full, 1, "overrides", List.of("OVERBOOK"), "reason", "家族が一緒")
                .statusCode(200);
        UUID id = city.one(tenant, "select id from reservation");
        change(holder, id, aSlotIn(8).make()).statusCode(200).body("overrides", hasSize(0));
        assertThat(
                        city.count(
                                tenant,
                                "select count(*) from reservation_event where kind = 'RESERVED' and overrides = '{OVERBOOK}' and reason = '家族が一緒'"))
                .isEqualTo(1);
    }

    @Test
    void the_order_of_the_waivers_makes_no_other_request() {
        UUID slot = aSlotIn(7).make();
        for (List<String> overrides : List.of(List.of("OVERBOOK", "INTERVAL"), List.of("INTERVAL", "OVERBOOK"))) {
            staff(ADMINISTRATOR)
                    .header("Idempotency-Key", "one")
                    .body(Map.of(
                            "voucherId",
                            holder.voucherId(),
                            "slotId",
                            slot,
                            "dose",
                            1,
                            "overrides",
                            overrides,
                            "reason",
                            "電話"))
                    .post(STAFFS)
                    .then()
                    .statusCode(200);
        }
        assertThat(reserved(slot)).isEqualTo(1);
    }

    private ValidatableResponse change(StaffRole role, UUID id, UUID slot, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("slotId", slot));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return staff(role).body(body).post(STAFFS + "/" + id + "/change").then();
    }

    private ValidatableResponse calendar(StaffRole role, UUID changing, boolean walkIn) {
        return staff(role)
                .queryParam("venueId", venue)
                .queryParam("vaccineId", city.vaccine(tenant, "pfizer-12"))
                .queryParam("date", TODAY.toString())
                .queryParam("changing", changing)
                .queryParam("walkIn", walkIn)
                .get("/api/admin/residents/" + holder.personId() + "/slots")
                .then();
    }

    private long logged(String action, String condition) {
        return city.count(tenant, "select count(*) from operation_log where action = ? and " + condition, action);
    }
}
