package io.machiyaku.slot;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.platform.Ids;
import io.machiyaku.testsupport.Rivals;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlotRegistrationTest extends SlotTestBase {

    @Inject
    Rivals rivals;

    @Test
    void a_slot_is_registered() {
        register(form("2026-11-10", "minAge", 65))
                .statusCode(200)
                .body("slots.size()", equalTo(1))
                .body("slots[0].venueName", equalTo("会場 1"))
                .body("slots[0].vaccineName", equalTo("ファイザー(12歳以上)"))
                .body("slots[0].startsAt", equalTo("2026-11-10T09:00:00"))
                .body("slots[0].remaining", equalTo(10))
                .body("slots[0].level", equalTo("MANY"))
                .body("slots[0].minAge", equalTo(65))
                .body("slots[0].intervalMonths", nullValue())
                .body("slots[0].version", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "capacity, -1, capacity, out-of-range",
        "name, ' ', name, required",
        "name, =1+1, name, formula-refused",
        "name, ' =1+1', name, formula-refused",
        "name, －1+1, name, formula-refused",
        "name, '　＠x', name, formula-refused",
        "endsAt, 2026-11-10T09:00:00, endsAt, slot-ends-wrongly",
        "endsAt, 2026-11-10T09:00:30, endsAt, slot-ends-wrongly",
        "startsAt, 2026-11-10T09:00:00Z, startsAt, bad-format",
        "startsAt, 2026-11-10T09:00:00+09:00, startsAt, bad-format",
        "startsAt, 2026-11-10T09:30:00.000000001, endsAt, slot-ends-wrongly",
        "endsAt, 2026-11-11T00:30:00, endsAt, slot-ends-wrongly",
        "startsAt, 2029-12-01T09:00:00, endsAt, slot-ends-wrongly",
        "doseTo, 9, doseTo, doses-not-given",
        "doseFrom, 3, doseTo, doses-not-given",
        "doseTo, 3, doseTo, doses-mixed",
        "opensAt, 2026-11-10T00:00:00Z, opensAt, opens-too-late",
        "opensAt, -000001-01-01T00:00:00Z, opensAt, bad-format",
        "vaccineId, 00000000-0000-0000-0000-000000000001, vaccineId, vaccine-unknown",
        "venueId, 00000000-0000-0000-0000-000000000001, venueId, venue-unknown"
    })
    void what_cannot_be_a_slot_is_refused_by_field(String name, String value, String field, String code) {
        register(form("2026-11-10", name, value))
                .statusCode(400)
                .body("fields.field", hasItems(field))
                .body("fields.code", hasItems(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, slot-in-past",
        "0001-01-01, slot-in-past",
        "9999-12-31, slot-too-far",
        "-999999999-01-01, bad-format",
        "+999999999-01-01, bad-format",
        "2030-01-01, slot-too-far"
    })
    void a_day_that_is_over_or_far_away_is_refused(String day, String code) {
        register(form(day)).statusCode(400).body("fields.code", hasItems(code));
    }

    @Test
    void a_booster_needs_an_interval_that_the_programme_offers() {
        register(form("2026-11-10", "doseFrom", 3, "doseTo", 3))
                .statusCode(400)
                .body("fields[0].code", equalTo("interval-needed"))
                .body("fields[0].detail", containsString("3回目から"));
        register(form("2026-11-10", "doseFrom", 3, "doseTo", 3, "intervalMonths", 9))
                .statusCode(400)
                .body("fields[0].detail", containsString("3・4・5・6・7・8"));
        register(form("2026-11-10", "doseFrom", 3, "doseTo", 5, "intervalMonths", 3))
                .statusCode(200)
                .body("slots[0].intervalMonths", equalTo(3));
    }

    @Test
    void the_venue_must_handle_the_vaccine() {
        sql("update venue set vaccine_ids = '{}' where id = ?", venue);

        register(form("2026-11-10"))
                .statusCode(409)
                .body("code", equalTo("venue-lacks-vaccine"))
                .body("detail", containsString("会場 1では、ファイザー(12歳以上)を"));
    }

    @Test
    void a_child_slot_presets_vaccine_ages_and_doses() {
        var form = form("2026-11-10", "child", true, "vaccineId", null, "doseFrom", null, "doseTo", null);

        register(form)
                .statusCode(200)
                .body("slots[0].vaccineName", equalTo("ファイザー(5〜11歳)"))
                .body("slots[0].minAge", equalTo(5))
                .body("slots[0].maxAge", equalTo(11))
                .body("slots[0].doseFrom", equalTo(1))
                .body("slots[0].doseTo", equalTo(2));
        register(form("2026-11-10", "child", true))
                .statusCode(400)
                .body("fields[0].code", equalTo("child-vaccine-needed"));
    }

    @Test
    void a_set_has_its_second_half_three_weeks_later_on_the_same_weekday() {
        ValidatableResponse set = register(form("2026-11-10", "set", Map.of("secondCapacity", 8)))
                .statusCode(200)
                .body("slots.startsAt", contains("2026-11-10T09:00:00", "2026-12-01T09:00:00"))
                .body("slots.endsAt", contains("2026-11-10T09:30:00", "2026-12-01T09:30:00"))
                .body("slots.setHalf", contains("FIRST", "SECOND"))
                .body("slots.capacity", contains(10, 8));
        List<String> ids = set.extract().path("slots.id");
        set.body("slots.pairedSlotId", contains(ids.get(1), ids.get(0)));
    }

    @Test
    void a_set_keeps_the_shortest_interval() {
        register(form("2026-11-10", "set", Map.of("secondStartsAt", "2026-11-28T09:00:00")))
                .statusCode(400)
                .body("fields[0].field", equalTo("set.secondStartsAt"))
                .body("fields[0].detail", containsString("2026年11月29日(日)"));
        register(form("2026-11-10", "set", Map.of("secondStartsAt", "2026-11-29T09:00:00")))
                .statusCode(200);
    }

    @Test
    void the_second_half_of_a_set_ends_by_midnight_too() {
        register(form("2026-11-10", "set", Map.of("secondStartsAt", "2026-12-01T23:40:00")))
                .statusCode(400)
                .body("fields[0].field", equalTo("set.secondStartsAt"))
                .body("fields[0].code", equalTo("slot-ends-wrongly"));
        register(form("2026-11-10", "set", Map.of("secondStartsAt", "2026-12-01T23:30:00")))
                .statusCode(200);
    }

    @Test
    void a_set_usually_comes_back_after_the_vaccines_usual_interval_not_the_shortest() {
        register(form("2026-11-10", "vaccineId", city.vaccine(tenant, "moderna-12"), "set", Map.of()))
                .statusCode(200)
                .body("slots.startsAt", contains("2026-11-10T09:00:00", "2026-12-08T09:00:00"));
    }

    @Test
    void the_interval_is_the_one_in_force_on_the_day_of_the_second_half() {
        UUID pfizer = city.vaccine(tenant, "pfizer-12");
        sql("update dose_rule set valid_to = '2026-11-30' where vaccine_id = ? and dose = 2", pfizer);
        sql(
                "insert into dose_rule (tenant_id, id, vaccine_id, dose, interval_amount, interval_unit, valid_from)"
                        + " values (?, ?, ?, 2, 8, 'WEEKS', '2026-12-01')",
                tenant.id(),
                UUID.randomUUID(),
                pfizer);

        register(form("2026-11-10", "set", Map.of("secondStartsAt", "2026-11-29T09:00:00")))
                .statusCode(200);
        register(form("2026-11-11", "set", Map.of("secondStartsAt", "2026-12-01T09:00:00")))
                .statusCode(400)
                .body("fields[0].code", equalTo("set-second-too-early"))
                .body("fields[0].detail", containsString("2027年1月6日(水)"));
        register(form("2026-11-12", "set", Map.of()))
                .statusCode(200)
                .body("slots[1].startsAt", equalTo("2027-01-07T09:00:00"));
    }

    @Test
    void what_could_never_be_booked_is_refused_when_it_is_made() {
        sql(
                "update dose_rule set valid_from = case dose when 1 then date '2026-11-10' else date '2026-12-07' end"
                        + " where vaccine_id = ?",
                city.vaccine(tenant, "pfizer-12"));

        register(form("2026-11-10", "set", Map.of()))
                .statusCode(400)
                .body("fields.field", contains("set.secondStartsAt"))
                .body("fields.code", contains("dose-not-given-then"))
                .body("fields[0].detail", containsString("2026年12月1日(火)には、このワクチンの2回目"));
        register(form("2026-11-16", "set", Map.of())).statusCode(200);
        register(form("2026-11-09", "set", Map.of("secondStartsAt", "2026-12-07T09:00:00")))
                .statusCode(400)
                .body("fields.field", contains("startsAt"));
        register(form("2026-11-10")).statusCode(200);
        register(form("2026-11-09")).statusCode(400).body("fields[0].code", equalTo("dose-not-given-then"));
        register(form("2026-11-11", "doseFrom", 2)).statusCode(400);
    }

    @Test
    void the_same_slot_twice_is_a_clash() {
        register(form("2026-11-10")).statusCode(200);

        register(form("2026-11-10"))
                .statusCode(409)
                .body("code", equalTo("slot-clash"))
                .body("detail", containsString("午前"));
        register(form("2026-11-10", "name", "午前2")).statusCode(200);
    }

    @Test
    void a_batch_is_previewed_and_then_taken_whole_or_not_at_all() {
        String known = register(form("2026-11-10")).extract().path("slots[0].id");
        var batch = List.of(form("2026-11-09"), form("2026-11-10"), form("2026-11-09"), form("2026-10-01"));

        batch(batch, true)
                .statusCode(200)
                .body("slots.size()", equalTo(1))
                .body("clashes.index", contains(1, 2, 3))
                .body("clashes[0].slotId", equalTo(known))
                .body("clashes[0].detail", containsString("もうあります"));
        total(1);
        batch(batch, false).statusCode(400).body("fields[0].field", equalTo("slots[3].startsAt"));
        batch(batch.subList(0, 3), false).statusCode(409).body("refusals.code", contains("slot-clash", "slot-clash"));
        total(1);
        batch(List.of(form("2026-11-09"), form("2026-11-11", "set", Map.of())), false)
                .statusCode(200)
                .body("slots.size()", equalTo(3))
                .body("clashes", empty());
        total(4);
    }

    @Test
    void seconds_are_cut_off_before_anything_is_judged() {
        var tooShort = form("2026-11-10", "endsAt", "2026-11-10T09:00:30");
        batch(List.of(tooShort), false).statusCode(400).body("fields[0].field", equalTo("slots[0].endsAt"));
        batch(List.of(tooShort), true).statusCode(200).body("slots", empty()).body("clashes.index", contains(0));

        var precise = form("2026-11-10", "startsAt", "2026-11-10T09:00:59.999", "endsAt", "2026-11-10T09:30:01");
        batch(List.of(precise), true).statusCode(200).body("slots[0].startsAt", equalTo("2026-11-10T09:00:00"));
        register(precise).statusCode(200).body("slots[0].endsAt", equalTo("2026-11-10T09:30:00"));
        register(form("2026-11-10")).statusCode(409).body("code", equalTo("slot-clash"));
        register(form("2026-11-11", "set", Map.of("secondStartsAt", "2026-12-02T09:00:45")))
                .statusCode(200)
                .body("slots[1].startsAt", equalTo("2026-12-02T09:00:00"));
    }

    @Test
    void a_dry_run_does_what_would_be_done_and_leaves_nothing() {
        var meeting = rivals.meet(
                tenant,
                () -> city.execute(
                        """
                        insert into slot (tenant_id, id, venue_id, programme_id, vaccine_id, name, starts_at, ends_at,
                                          capacity, published, same_day, dose_from, dose_to)
                        values (?, ?, ?, ?, ?, '午前', '2026-11-10T09:00', '2026-11-10T09:30', 10, true, false, 1, 2)
                        """, tenant.id(), Ids.next(), venue, city.programme(tenant), city.vaccine(tenant, "pfizer-12")),
                () -> batch(List.of(form("2026-11-10")), true));
        assertThat(meeting.waited()).isTrue();
        meeting.second().statusCode(409).body("code", equalTo("slot-clash"));

        batch(List.of(form("2026-11-11"), form("2026-11-12", "set", Map.of())), true)
                .statusCode(200)
                .body("slots.size()", equalTo(3));
        total(1);
        assertThat(city.count(tenant, "select count(*) from operation_log where subject_kind = 'SLOT'"))
                .isZero();
    }

    @Test
    void a_batch_has_at_most_500_slots_and_names_the_wrong_one() {
        batch(Collections.nCopies(501, form("2026-11-09")), true).statusCode(400);
        batch(List.of(form("2026-11-09"), form("2026-11-09", "capacity", null)), true)
                .statusCode(400)
                .body("fields[0].field", equalTo("slots[1].capacity"));
    }

    @Test
    void a_venue_manager_registers_at_own_venues_only_and_venue_staff_not_at_all() {
        UUID other = city.aVenue(tenant, "2");

        tenant.as(VENUE_MANAGER, Set.of(venue))
                .body(form("2026-11-10"))
                .post(PATH)
                .then()
                .statusCode(200);
        tenant.as(VENUE_MANAGER, Set.of(other))
                .body(form("2026-11-11"))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("outside-your-venues"));
        tenant.as(VENUE_STAFF, Set.of(venue))
                .body(form("2026-11-11"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse batch(List<Map<String, Object>> slots, boolean dryRun) {
        return tenant.as(CALL_CENTRE)
                .body(Map.of("slots", slots, "dryRun", dryRun))
                .post(PATH + "/batch")
                .then();
    }

    private void total(int slots) {
        tenant.as(CALL_CENTRE).get(PATH).then().body("total", equalTo(slots));
    }
}
