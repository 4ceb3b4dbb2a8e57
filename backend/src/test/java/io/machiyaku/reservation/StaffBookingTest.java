package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Staff book for people, and some may set rules aside on purpose, with a reason. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaffBookingTest extends BookingTestBase {

    private static final Object[] OVERBOOK = {"overrides", List.of("OVERBOOK"), "reason", "家族が一緒"};

    @Test
    void a_manager_overbooks_on_purpose_and_the_counter_tells_by_how_much() {
        UUID slot = aSlotIn(7).withRoomFor(1).make();
        open(holder);
        bookFor(VENUE_MANAGER, holder, slot, 1).statusCode(200);
        Holder second = opened();
        bookFor(VENUE_MANAGER, second, slot, 1).statusCode(409).body("code", equalTo("slot-full"));
        String id = bookFor(VENUE_MANAGER, second, slot, 1, OVERBOOK)
                .statusCode(200)
                .body("reservations[0].overrides", contains("OVERBOOK"))
                .extract()
                .path("reservations[0].id");
        assertThat(reserved(slot)).isEqualTo(2);
        assertThat(overbooked(slot)).isEqualTo(1);
        staff(ADMINISTRATOR)
                .get("/api/admin/slots/" + slot)
                .then()
                .body("remaining", equalTo(0))
                .body("overbooked", equalTo(1));
        staff(VENUE_MANAGER)
                .body(Map.of("cancelReason", "OFFICE"))
                .post(STAFFS + "/" + id + "/cancel")
                .then()
                .statusCode(200);
        assertThat(reserved(slot)).isEqualTo(1);
        assertThat(overbooked(slot)).isZero();
    }

    @Test
    void an_override_is_kept_with_its_reason() {
        UUID slot = aSlotIn(7).withRoomFor(0).make();
        bookFor(ADMINISTRATOR, holder, slot, 1, OVERBOOK).statusCode(200);
        for (String table : List.of("reservation where override_reason", "reservation_event where reason")) {
            assertThat(city.count(tenant, "select count(*) from " + table + " = '家族が一緒'"))
                    .isEqualTo(1);
        }
        assertThat(city.count(
                        tenant, "select count(*) from operation_log where action = 'RESERVE' and reason = '家族が一緒'"))
                .isEqualTo(1);
    }

    @Test
    void an_override_that_was_not_needed_is_not_kept() {
        UUID slot = aSlotIn(7).make();
        bookFor(ADMINISTRATOR, holder, slot, 1, OVERBOOK)
                .statusCode(200)
                .body("reservations[0].overrides", equalTo(List.of()));
    }

    @Test
    void the_call_centre_and_venue_staff_waive_nothing() {
        UUID slot = aSlotIn(7).withRoomFor(0).make();
        open(holder);
        for (StaffRole role : List.of(CALL_CENTRE, VENUE_STAFF)) {
            for (String waiver : List.of("OVERBOOK", "SPECIAL")) {
                bookFor(role, holder, slot, 1, "overrides", List.of(waiver), "reason", "please")
                        .statusCode(409)
                        .body("refusals.code", hasItem("slot-full"));
            }
        }
        assertThat(reserved(slot)).isZero();
    }

    @Test
    void without_a_reason_nothing_is_waived() {
        UUID slot = aSlotIn(7).withRoomFor(0).make();
        for (Object[] reason : new Object[][] {{}, {"reason", ""}, {"reason", "　 "}}) {
            Object[] more = new Object[reason.length + 2];
            more[0] = "overrides";
            more[1] = List.of("OVERBOOK");
            System.arraycopy(reason, 0, more, 2, reason.length);
            bookFor(ADMINISTRATOR, holder, slot, 1, more)
                    .statusCode(409)
                    .body("refusals.code", hasItem("override-reason-missing"));
        }
    }

    @Test
    void a_manager_waives_the_interval_before_dose_two_but_not_before_dose_three() {
        UUID vaccine = city.vaccine(tenant, "pfizer-12");
        city.record(tenant, holder, 1, TODAY.minusDays(1), vaccine);
        open(holder);
        UUID soon = aSlotIn(7).make();
        Object[] interval = {"overrides", List.of("INTERVAL"), "reason", "医師の指示"};
        bookFor(VENUE_MANAGER, holder, soon, 2).statusCode(409).body("refusals.code", contains("interval-too-short"));
        bookFor(VENUE_MANAGER, holder, soon, 2, interval).statusCode(200);

        Holder other = opened();
        city.record(tenant, other, 1, TODAY.minusDays(60), vaccine);
        city.record(tenant, other, 2, TODAY.minusDays(30), vaccine);
        UUID third = aSlotIn(8).forDose(3, 3).make();
        for (StaffRole role : List.of(VENUE_MANAGER, ADMINISTRATOR)) {
            bookFor(role, other, third, 3, interval)
                    .statusCode(409)
                    .body("refusals.code", contains("interval-too-short"));
        }
    }

    @Test
    void only_in_special_override_mode_an_administrator_waives_the_rest() {
        Holder child = city.aPerson(tenant, TODAY.minusYears(8));
        UUID slot = aSlotIn(7).withRoomFor(0).make();
        Object[] special = {"overrides", List.of("SPECIAL"), "reason", "議会の決定"};
        bookFor(ADMINISTRATOR, child, slot, 1, special).statusCode(409).body("refusals.code", hasItem("too-young"));
        staff(ADMINISTRATOR)
                .body(Map.of("reason", "for this case"))
                .post("/api/admin/override-mode")
                .then()
                .statusCode(200);
        bookFor(VENUE_MANAGER, child, slot, 1, special).statusCode(409).body("code", equalTo("voucher-unknown"));
        bookFor(ADMINISTRATOR, child, slot, 1).statusCode(409);
        bookFor(ADMINISTRATOR, child, slot, 1, special).statusCode(200);
        bookFor(ADMINISTRATOR, child, slot, 1, special)
                .statusCode(409)
                .body("refusals.code", contains("already-reserved"));
        assertThat(city.text(
                        tenant,
                        "select array_to_string(lifted, ',') from reservation where person_id = ?",
                        child.personId()))
                .contains("too-young")
                .contains("slot-full");
        TestClock.set(NOON.plusMinutes(15));
        Holder other = city.aPerson(tenant, TODAY.minusYears(8));
        bookFor(ADMINISTRATOR, other, slot, 1, special).statusCode(409);
    }

    @Test
    void unpublished_slots_are_for_staff_only() {
        UUID slot = aSlotIn(7).unpublished().make();
        book(holder, slot, 1).statusCode(409).body("code", equalTo("slot-unpublished"));
        bookFor(CALL_CENTRE, holder, slot, 1).statusCode(200).body("reservations[0].channel", equalTo("OPERATOR"));
    }

    @Test
    void a_venue_role_books_at_its_own_venues_only() {
        UUID elsewhere = city.aVenue(tenant, "2");
        UUID slot =
                city.aSlot(tenant, elsewhere, TODAY.plusDays(7).atTime(10, 0)).make();
        open(holder);
        bookFor(VENUE_MANAGER, holder, slot, 1).statusCode(409).body("refusals.code", contains("outside-your-venues"));
        UUID id = booked(holder, slot, 1);
        for (StaffRole role : List.of(VENUE_MANAGER, VENUE_STAFF)) {
            staff(role)
                    .body(Map.of("cancelReason", "OFFICE"))
                    .post(STAFFS + "/" + id + "/cancel")
                    .then()
                    .statusCode(409)
                    .body("refusals.code", contains("outside-your-venues"));
            staff(role)
                    .body(Map.of("slotId", aSlotIn(6).withRoomFor(3).make()))
                    .post(STAFFS + "/" + id + "/change")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("outside-your-venues"));
        }
        assertThat(reserved(slot)).isEqualTo(1);
    }

    @Test
    void operators_take_todays_same_day_slots_until_they_end_and_have_no_deadline() {
        UUID slot = city.aSlot(tenant, venue, NOON.minusMinutes(15)).sameDay().make();
        book(holder, slot, 1).statusCode(409).body("code", equalTo("slot-past"));
        String id =
                bookFor(CALL_CENTRE, holder, slot, 1).statusCode(200).extract().path("reservations[0].id");
        cancel(holder, UUID.fromString(id)).statusCode(409).body("code", equalTo("deadline-passed"));
        staff(CALL_CENTRE)
                .body(Map.of("cancelReason", "WEATHER", "reason", "大雪", "version", 0))
                .post(STAFFS + "/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("cancelled[0].cancelReason", equalTo("WEATHER"));
        Holder other = city.aPerson(tenant, ELDER);
        TestClock.set(NOON.plusMinutes(15));
        bookFor(CALL_CENTRE, other, slot, 1).statusCode(409).body("code", equalTo("slot-past"));
    }

    @Test
    void a_change_by_staff_keeps_id_and_code_and_is_logged() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        UUID other = aSlotIn(8).make();
        staff(CALL_CENTRE)
                .body(Map.of("slotId", other))
                .post(STAFFS + "/" + id + "/change")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("slotId", equalTo(other.toString()));
        assertThat(city.count(
                        tenant, "select count(*) from operation_log where action = 'CHANGE' and subject_id = ?", id))
                .isEqualTo(1);
    }

    private void open(Holder who) {
        for (StaffRole role : Set.of(VENUE_MANAGER, VENUE_STAFF)) {
            staff(role)
                    .body(Map.of(
                            "voucherNumber",
                            who.number(),
                            "birthDate",
                            who.birthDate().toString()))
                    .post("/api/admin/residents/open")
                    .then()
                    .statusCode(200);
        }
    }

    private Holder opened() {
        Holder who = city.aPerson(tenant, ELDER);
        open(who);
        return who;
    }

    private long overbooked(UUID slot) {
        return city.count(tenant, "select overbooked from slot where id = ?", slot);
    }
}
