package io.machiyaku.slot;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.Rivals;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlotEditTest extends SlotTestBase {

    @Inject
    Rivals rivals;

    @Test
    void an_edit_changes_what_is_said_and_raises_the_version() {
        String id = registered(form("2026-11-10"));

        edit(id, form("2026-11-11", "version", 0, "sameDay", true, "capacity", 12))
                .statusCode(200)
                .body("slot.startsAt", equalTo("2026-11-11T09:00:00"))
                .body("slot.sameDay", equalTo(true))
                .body("slot.capacity", equalTo(12));

        edit(id, form("2026-11-12", "version", 0)).statusCode(412);
        found(id).body("startsAt", equalTo("2026-11-11T09:00:00"));
    }

    @Test
    void an_edit_cuts_off_seconds_before_anything_is_judged() {
        String id = registered(form("2026-11-10"));

        edit(id, form("2026-11-10", "version", 0, "endsAt", "2026-11-10T09:00:30"))
                .statusCode(400)
                .body("fields[0].code", equalTo("slot-ends-wrongly"));
        edit(id, form("2026-11-10", "version", 0, "endsAt", "2026-11-10T09:45:30"))
                .statusCode(200)
                .body("slot.endsAt", equalTo("2026-11-10T09:45:00"));
    }

    @Test
    void fewer_seats_alone_raise_the_version_too() {
        String id = registered(form("2026-11-10"));

        int version = edit(id, form("2026-11-10", "version", 0, "capacity", 5))
                .statusCode(200)
                .extract()
                .path("slot.version");

        edit(id, form("2026-11-10", "version", 0, "capacity", 6)).statusCode(412);
        edit(id, form("2026-11-10", "version", version, "capacity", 6)).statusCode(200);
    }

    @Test
    void fewer_seats_than_are_booked_need_a_confirmation_and_become_overbooked() {
        String id = registered(form("2026-11-10"));
        book(id, 7);

        edit(id, form("2026-11-10", "version", 0, "capacity", 5))
                .statusCode(409)
                .body("code", equalTo("capacity-below-booked"))
                .body("detail", containsString("7件の予約があり、この定員より2件多く"));
        found(id).body("capacity", equalTo(10)).body("overbooked", equalTo(0));
        int version = edit(id, form("2026-11-10", "version", 0, "capacity", 5, "confirmLowerCapacity", true))
                .statusCode(200)
                .body("slot.capacity", equalTo(5))
                .body("slot.reserved", equalTo(7))
                .body("slot.overbooked", equalTo(2))
                .body("slot.remaining", equalTo(0))
                .extract()
                .path("slot.version");

        edit(id, form("2026-11-10", "version", version, "capacity", 20))
                .statusCode(200)
                .body("slot.overbooked", equalTo(0))
                .body("slot.remaining", equalTo(13));
    }

    @Test
    void more_seats_need_no_confirmation_even_where_more_are_booked() {
        String id = registered(form("2026-11-10"));
        book(id, 10);
        int version = edit(id, form("2026-11-10", "version", 0, "capacity", 5, "confirmLowerCapacity", true))
                .statusCode(200)
                .extract()
                .path("slot.version");

        version = edit(id, form("2026-11-10", "version", version, "capacity", 7))
                .statusCode(200)
                .body("slot.overbooked", equalTo(3))
                .extract()
                .path("slot.version");
        edit(id, form("2026-11-10", "version", version, "capacity", 6))
                .statusCode(409)
                .body("code", equalTo("capacity-below-booked"));
    }

    @Test
    void the_list_can_be_asked_for_free_full_and_overbooked_slots() {
        String free = registered(form("2026-11-10"));
        String full = registered(form("2026-11-11"));
        String over = registered(form("2026-11-12"));
        book(full, 10);
        sql("update slot set overbooked = 1, reserved = 11 where id = ?", UUID.fromString(over));

        Map.of("FREE", free, "FULL", full, "OVER", over)
                .forEach((fullness, id) -> tenant.as(CALL_CENTRE)
                        .queryParam("fullness", fullness)
                        .get(PATH)
                        .then()
                        .body("items.id", contains(id)));
    }

    @Test
    void a_set_has_as_many_seats_left_as_its_fuller_half() {
        List<String> set = set();
        book(set.get(0), 2);
        book(set.get(1), 9);

        found(set.get(0)).body("remaining", equalTo(1)).body("level", equalTo("FEW"));
        found(set.get(1)).body("remaining", equalTo(1));
        tenant.as(CALL_CENTRE).get(PATH).then().body("items.remaining", contains(1, 1));

        book(set.get(1), 10);
        found(set.get(0)).body("remaining", equalTo(0)).body("level", equalTo("NONE"));
        listed("FREE", List.of());
        listed("FULL", set);
        book(set.get(0), 10);
        book(set.get(1), 3);
        found(set.get(1)).body("remaining", equalTo(7));
        listed("FREE", List.of(set.get(1)));
        listed("FULL", List.of(set.get(0)));
    }

    private void listed(String fullness, List<String> ids) {
        tenant.as(CALL_CENTRE).queryParam("fullness", fullness).get(PATH).then().body("items.id", equalTo(ids));
    }

    @Test
    void a_slot_whose_venue_has_given_the_vaccine_up_says_so() {
        String id = registered(form("2026-11-10"));
        found(id).body("vaccineWithdrawn", equalTo(false));
        sql("update venue set vaccine_ids = '{}' where id = ?", venue);
        found(id).body("vaccineWithdrawn", equalTo(true));
    }

    @Test
    void an_edit_never_writes_an_old_count_of_seats_back() {
        String id = registered(form("2026-11-10"));
        book(id, 3);

        edit(id, form("2026-11-10", "version", 0, "name", "午前の枠"))
                .statusCode(200)
                .body("slot.reserved", equalTo(3));

        found(id).body("reserved", equalTo(3)).body("name", equalTo("午前の枠"));
    }

    @Test
    void moving_the_first_half_of_a_set_takes_the_second_along() {
        List<String> set = set();

        edit(
                        set.get(0),
                        form(
                                "2026-11-12",
                                "version",
                                0,
                                "startsAt",
                                "2026-11-12T10:00:00",
                                "endsAt",
                                "2026-11-12T10:30:00"))
                .statusCode(200);

        found(set.get(0)).body("startsAt", equalTo("2026-11-12T10:00:00"));
        found(set.get(1))
                .body("startsAt", equalTo("2026-12-03T10:00:00"))
                .body("endsAt", equalTo("2026-12-03T10:30:00"))
                .body("capacity", equalTo(10));
    }

    @Test
    void a_set_moves_by_exactly_its_interval_in_either_direction() {
        List<String> set = set();

        int version = edit(set.get(0), form("2026-12-01", "version", 0))
                .statusCode(200)
                .extract()
                .path("slot.version");
        found(set.get(0)).body("startsAt", equalTo("2026-12-01T09:00:00"));
        found(set.get(1)).body("startsAt", equalTo("2026-12-22T09:00:00"));

        edit(set.get(0), form("2026-11-10", "version", version)).statusCode(200);
        found(set.get(0)).body("startsAt", equalTo("2026-11-10T09:00:00"));
        found(set.get(1)).body("startsAt", equalTo("2026-12-01T09:00:00"));
    }

    @Test
    void the_second_half_moves_alone_within_the_rules() {
        List<String> set = set();

        edit(set.get(1), form("2026-11-28", "version", 0))
                .statusCode(400)
                .body("fields[0].code", equalTo("set-second-too-early"));
        edit(set.get(1), form("2026-12-02", "version", 0)).statusCode(200);
        edit(set.get(1), form("2026-12-02", "version", 1, "vaccineId", city.vaccine(tenant, "moderna-12")))
                .statusCode(409)
                .body("code", equalTo("set-is-fixed"));

        found(set.get(0)).body("startsAt", equalTo("2026-11-10T09:00:00"));
        found(set.get(1)).body("startsAt", equalTo("2026-12-02T09:00:00"));
    }

    @Test
    void a_slot_does_not_become_a_set_later() {
        String id = registered(form("2026-11-10"));

        edit(id, form("2026-11-10", "version", 0, "set", Map.of()))
                .statusCode(409)
                .body("code", equalTo("set-is-fixed"));
    }

    @Test
    void an_edit_does_not_run_into_another_slot() {
        registered(form("2026-11-10"));
        String id = registered(form("2026-11-11"));

        edit(id, form("2026-11-10", "version", 0)).statusCode(409).body("code", equalTo("slot-clash"));
    }

    @Test
    void of_two_edits_to_the_same_place_the_second_is_refused() {
        UUID first = UUID.fromString(registered(form("2026-11-10")));
        String second = registered(form("2026-11-11"));

        var met = rivals.meet(
                tenant,
                () -> city.execute(
                        "update slot set starts_at = starts_at + interval '2 days', ends_at = ends_at + interval '2 days'"
                                + " where id = ?",
                        first),
                () -> edit(second, form("2026-11-12", "version", 0)));

        assertThat(met.waited()).isTrue();
        met.second().statusCode(409).body("code", equalTo("slot-clash"));
    }

    @Test
    void slots_of_other_venues_are_not_even_locked() {
        String id = registered(form("2026-11-10"));
        var stranger = Set.of(city.aVenue(tenant, "2"));

        var met = rivals.meet(
                tenant,
                () -> city.execute("update slot set reserved = 1 where id = ?", UUID.fromString(id)),
                () -> tenant.as(VENUE_MANAGER, stranger).delete(PATH + "/" + id).then());

        assertThat(met.waited()).isFalse();
        met.second().statusCode(404);
    }

    @Test
    void publication_acts_on_both_halves_and_counts_what_changed() {
        List<String> set = set();
        String single = registered(form("2026-11-11"));

        publish(List.of(set.get(0), single), false, 3);
        publish(List.of(set.get(0), single), false, 0);

        found(set.get(1)).body("published", equalTo(false));
        tenant.as(CALL_CENTRE).queryParam("published", true).get(PATH).then().body("total", equalTo(0));
    }

    @Test
    void deleting_takes_both_halves_while_nobody_has_booked() {
        List<String> set = set();

        tenant.as(CALL_CENTRE).delete(PATH + "/" + set.get(1)).then().statusCode(204);

        found(set.get(0)).statusCode(404);
        found(set.get(1)).statusCode(404);
    }

    @Test
    void whoever_comes_second_to_a_deleted_slot_is_told_so_at_its_venue_only() {
        String id = registered(form("2026-11-10"));
        tenant.as(CALL_CENTRE).delete(PATH + "/" + id).then().statusCode(204);

        for (var staff : List.of(tenant.as(CALL_CENTRE), tenant.as(VENUE_MANAGER, Set.of(venue)))) {
            staff.delete(PATH + "/" + id).then().statusCode(409).body("code", equalTo("slot-deleted"));
        }
        edit(id, form("2026-11-11", "version", 0)).statusCode(409).body("code", equalTo("slot-deleted"));

        var stranger = Set.of(city.aVenue(tenant, "2"));
        tenant.as(VENUE_MANAGER, stranger).delete(PATH + "/" + id).then().statusCode(404);
        tenant.as(VENUE_MANAGER, Set.of()).delete(PATH + "/" + id).then().statusCode(404);
        tenant.as(CALL_CENTRE).delete(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_slot_with_bookings_stays_even_when_they_are_cancelled() {
        String id = registered(form("2026-11-10"));
        var holder = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
        sql(
                """
                insert into reservation (tenant_id, id, check_in_code, voucher_id, person_id, programme_id, slot_id, dose,
                                         status, cancel_reason, channel, reserved_at, status_since)
                select tenant_id, ?, 'R2345678', ?, ?, programme_id, id, 1, 'CANCELLED', 'RESIDENT', 'WEB', ?, ?
                from slot where id = ?
                """,
                UUID.randomUUID(),
                holder.voucherId(),
                holder.personId(),
                TestClock.stamp(),
                TestClock.stamp(),
                UUID.fromString(id));

        tenant.as(CALL_CENTRE)
                .delete(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("slot-has-bookings"))
                .body("detail", containsString("1件"));
        found(id).statusCode(200);
    }

    @Test
    void slots_are_found_by_venue_vaccine_start_end_dose_and_interval() {
        UUID other = city.aVenue(tenant, "2");
        registered(form("2026-11-10"));
        registered(form("2026-11-12", "venueId", other, "doseFrom", 3, "doseTo", 3, "intervalMonths", 5));
        registered(form("2026-11-20", "vaccineId", city.vaccine(tenant, "moderna-12")));

        search("venueId", other, "2026-11-12T09:00:00");
        search("vaccineId", city.vaccine(tenant, "moderna-12"), "2026-11-20T09:00:00");
        search("from", "2026-11-12", "2026-11-12T09:00:00", "2026-11-20T09:00:00");
        search("to", "2026-11-10", "2026-11-10T09:00:00");
        search("startsFrom", "2026-11-12T09:01", "2026-11-20T09:00:00");
        search("endsTo", "2026-11-12T09:30", "2026-11-10T09:00:00", "2026-11-12T09:00:00");
        search("endsTo", "2026-11-12T09:29", "2026-11-10T09:00:00");
        search("dose", 2, "2026-11-10T09:00:00", "2026-11-20T09:00:00");
        search("intervalMonths", 5, "2026-11-12T09:00:00");
        tenant.as(CALL_CENTRE)
                .queryParam("from", "+999999999-01-01")
                .get(PATH)
                .then()
                .statusCode(400);
        tenant.as(CALL_CENTRE)
                .queryParam("endsTo", "+999999999-01-01T00:00")
                .get(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void venue_roles_see_and_change_only_slots_of_their_own_venues() {
        UUID other = city.aVenue(tenant, "2");
        String id = registered(form("2026-11-10"));
        var stranger = Set.of(other);

        tenant.as(VENUE_STAFF, Set.of(venue)).get(PATH + "/" + id).then().statusCode(200);
        tenant.as(VENUE_STAFF, stranger).get(PATH + "/" + id).then().statusCode(404);
        tenant.as(VENUE_STAFF, Set.of()).get(PATH + "/" + id).then().statusCode(404);
        tenant.as(VENUE_STAFF, stranger).get(PATH).then().body("total", equalTo(0));
        tenant.as(VENUE_MANAGER, stranger)
                .body(form("2026-11-11", "version", 0, "venueId", other))
                .put(PATH + "/" + id)
                .then()
                .statusCode(404);
        tenant.as(VENUE_MANAGER, stranger).delete(PATH + "/" + id).then().statusCode(404);
        tenant.as(VENUE_MANAGER, stranger)
                .body(Map.of("slotIds", List.of(id), "published", false))
                .post(PATH + "/publication")
                .then()
                .statusCode(404);
        tenant.as(VENUE_MANAGER, Set.of(venue))
                .body(form("2026-11-11", "version", 0, "venueId", other))
                .put(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("outside-your-venues"));
    }

    private String registered(Map<String, Object> form) {
        return register(form).statusCode(200).extract().path("slots[0].id");
    }

    private List<String> set() {
        return register(form("2026-11-10", "set", Map.of()))
                .statusCode(200)
                .extract()
                .path("slots.id");
    }

    private void publish(List<String> ids, boolean published, int changed) {
        tenant.as(CALL_CENTRE)
                .body(Map.of("slotIds", ids, "published", published))
                .post(PATH + "/publication")
                .then()
                .statusCode(200)
                .body("changed", equalTo(changed));
    }

    private void search(String parameter, Object value, String... starts) {
        tenant.as(CALL_CENTRE)
                .queryParam(parameter, value)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.startsAt", contains(starts));
    }
}
