package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands against giving a booked dose after the slot, the person or the record has changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgainstGivingTest extends BookingTestBase {

    @Test
    void after_a_slot_was_edited_its_list_says_whom_it_no_longer_fits() {
        UUID slot = aSlotIn(7).make();
        booked(holder, slot, 1);
        Holder young = city.aPerson(tenant, TODAY.minusYears(30));
        booked(young, slot, 1);
        linesOf(slot).body("reservations.against.flatten()", hasSize(0));
        execute("update slot set min_age = 60, version = version + 1 where id = ?", slot);
        linesOf(slot).body("reservations.findAll { it.against }.personId", contains(text(young.personId())));
        linesOf(slot).body("reservations.against.flatten().code", contains("too-young"));
        execute("update slot set dose_from = 2, version = version + 1 where id = ?", slot);
        linesOf(slot).body("reservations.findAll { it.against.code.contains('dose-not-offered') }", hasSize(2));
    }

    @Test
    void whoever_has_been_given_the_dose_or_is_cancelled_is_marked_no_more() {
        UUID slot = aSlotIn(7).make();
        UUID id = booked(holder, slot, 1);
        execute("update slot set min_age = 90, version = version + 1 where id = ?", slot);
        execute("update reservation set status = 'VACCINATED' where id = ?", id);
        linesOf(slot).body("reservations.against.flatten()", hasSize(0));
    }

    @Test
    void what_was_waived_when_it_was_booked_stays_waived() {
        city.record(tenant, holder, 1, TODAY.minusDays(1), city.vaccine(tenant, "pfizer-12"));
        UUID slot = aSlotIn(7).make();
        bookFor(ADMINISTRATOR, holder, slot, 2, "overrides", List.of("INTERVAL"), "reason", "医師の指示")
                .statusCode(200);
        linesOf(slot).body("reservations", hasSize(1)).body("reservations[0].against", hasSize(0));
        execute("update slot set max_age = 50, version = version + 1 where id = ?", slot);
        execute("update vaccination_record set voided_at = ?", TestClock.stamp());
        linesOf(slot).body("reservations[0].against.code", contains("too-old", "first-dose-missing"));
    }

    @Test
    void a_change_forgets_what_was_lifted_before() {
        city.record(tenant, holder, 1, TODAY.minusDays(1), city.vaccine(tenant, "pfizer-12"));
        UUID slot = aSlotIn(7).make();
        UUID id = bookFor(ADMINISTRATOR, holder, slot, 2, "overrides", List.of("INTERVAL"), "reason", "医師の指示")
                .statusCode(200)
                .body("reservations[0].against", hasSize(0))
                .extract()
                .jsonPath()
                .getUUID("reservations[0].id");
        UUID later = aSlotIn(30).make();
        change(holder, id, later).statusCode(200).body("against", hasSize(0));
        execute("update vaccination_record set vaccinated_on = ?", TODAY.plusDays(25));
        linesOf(later).body("reservations[0].against.code", contains("interval-too-short"));
        page().body("reservations[0].against.code", contains("interval-too-short"));
        resident(holder)
                .get(MINE)
                .then()
                .body("[0].against.code", contains("interval-too-short"))
                .body("[0].against[0].possibleFrom", equalTo("2027-01-14"));
    }

    @Test
    void a_birth_date_that_is_not_known_any_more_stands_against_it() {
        UUID slot = aSlotIn(7).make();
        booked(holder, slot, 1);
        execute("update person set birth_date = null, birth_date_kind = 'UNKNOWN' where id = ?", holder.personId());
        linesOf(slot).body("reservations[0].against.code", contains("birth-date-unknown"));
    }

    @Test
    void a_second_half_is_judged_after_its_first() {
        UUID first = aSlotIn(7).asSet(21, 5);
        booked(holder, first, 1);
        UUID second = city.one(tenant, "select paired_slot_id from slot where id = ?", first);
        linesOf(first).body("reservations[0].against", hasSize(0));
        linesOf(second).body("reservations[0].against", hasSize(0));
        execute("update slot set starts_at = starts_at - interval '10 days', ends_at = ends_at - interval '10 days' "
                + "where id = '" + second + "'");
        linesOf(first).body("reservations[0].against", hasSize(0));
        linesOf(second).body("reservations[0].against.code", contains("interval-too-short"));
    }

    @Test
    void the_venues_day_is_marked_too_and_protected_people_are_in_neither() {
        UUID slot = aSlotIn(7).make();
        booked(holder, slot, 1);
        execute("update slot set min_age = 90, version = version + 1 where id = ?", slot);
        staff(VENUE_STAFF)
                .get("/api/admin/reception/day?venueId=" + venue + "&date=" + TODAY.plusDays(7))
                .then()
                .statusCode(200)
                .body("lines[0].reservations[0].against.code", contains("too-young"));
        execute("update person set protected_person = true where id = ?", holder.personId());
        linesOf(slot).body("reservations", hasSize(0));
    }

    private ValidatableResponse page() {
        return staff(CALL_CENTRE)
                .get("/api/admin/residents/" + holder.personId())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse linesOf(UUID slot) {
        return staff(CALL_CENTRE)
                .get("/api/admin/slots/" + slot + "/reservations")
                .then()
                .statusCode(200);
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
