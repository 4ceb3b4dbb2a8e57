package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.OtherProgramme;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booking belongs to a programme for good, and with it its slot. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProgrammeFixedTest extends BookingTestBase {

    private OtherProgramme influenza;

    @BeforeEach
    void haveTwoProgrammes() {
        influenza = OtherProgramme.in(city, tenant);
        execute("update venue set vaccine_ids = vaccine_ids || ?::uuid", influenza.vaccineId());
    }

    @Test
    void a_slot_with_bookings_never_leaves_its_programme() {
        UUID slot = aSlotIn(7).make();
        UUID free = aSlotIn(8).make();
        UUID id = booked(holder, slot, 1);
        cancel(holder, id).statusCode(200);
        edited(slot).statusCode(409).body("code", equalTo("programme-fixed")).body("detail", containsString("1件"));
        edited(free)
                .statusCode(200)
                .body("slot.programmeId", equalTo(influenza.programmeId().toString()));
    }

    @Test
    void no_waiver_moves_a_booking_into_another_programme() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        UUID flu = aSlotIn(8).make();
        influenza.takesOver(city, tenant, flu);
        change(holder, id, flu).statusCode(409).body("refusals.code", contains("programme-differs"));
        staff(ADMINISTRATOR).body(Map.of("reason", "町長の指示")).post("/api/admin/override-mode");
        staff(ADMINISTRATOR)
                .body(Map.of("slotId", flu, "overrides", List.of("SPECIAL"), "reason", "町長の指示"))
                .post(STAFFS + "/" + id + "/change")
                .then()
                .statusCode(409)
                .body("refusals.code", contains("programme-differs"));
        assertThat(reserved(flu)).isZero();
    }

    @Test
    void the_database_holds_it_whatever_the_code_does() {
        UUID slot = aSlotIn(7).make();
        UUID id = booked(holder, slot, 1);
        UUID flu = aSlotIn(8).make();
        influenza.takesOver(city, tenant, flu);
        String constraint = "reservation_in_slots_programme";
        assertThatThrownBy(() -> execute("update reservation set slot_id = ? where id = ?", flu, id))
                .hasMessageContaining(constraint);
        assertThatThrownBy(() -> influenza.takesOver(city, tenant, slot)).hasMessageContaining(constraint);
    }

    @Test
    void a_slots_vaccine_is_one_of_its_programme() {
        UUID slot = aSlotIn(7).make();
        assertThatThrownBy(
                        () -> execute("update slot set programme_id = ? where id = ?", influenza.programmeId(), slot))
                .hasMessageContaining("slot_vaccine_of_programme");
    }

    private ValidatableResponse edited(UUID slot) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "venueId",
                venue,
                "name",
                "インフルエンザ",
                "vaccineId",
                influenza.vaccineId(),
                "startsAt",
                TODAY.plusDays(9) + "T10:00:00",
                "endsAt",
                TODAY.plusDays(9) + "T10:30:00",
                "capacity",
                10,
                "published",
                true,
                "sameDay",
                false,
                "doseFrom",
                1,
                "doseTo",
                1));
        form.put("version", city.count(tenant, "select version from slot where id = ?", slot));
        return staff(ADMINISTRATOR).body(form).put("/api/admin/slots/" + slot).then();
    }
}
