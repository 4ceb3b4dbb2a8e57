package io.machiyaku.resident;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a role may see, and what of a person it may change. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResidentRightsTest {

    private final City city;
    private TestTenant tenant;
    private City.Holder holder;
    private UUID venue;
    private UUID reservation;

    ResidentRightsTest(City city) {
        this.city = city;
    }

    @BeforeEach
    void open() {
        tenant = city.municipality();
        holder = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
        venue = city.aVenue(tenant, "1");
        UUID slot = city.aSlot(tenant, venue, TestClock.today().plusDays(7).atTime(10, 0))
                .make();
        reservation = tenant.asResident(holder.personId(), holder.voucherId())
                .header("Idempotency-Key", "once")
                .body(Map.of("slotId", slot, "dose", 1))
                .post("/api/resident/reservations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("reservations[0].id");
    }

    private ValidatableResponse see(StaffRole role) {
        return tenant.as(role, Set.of(venue))
                .get("/api/admin/residents/" + holder.personId())
                .then();
    }

    private ValidatableResponse edit(StaffRole role, Map<String, Object> change) {
        int version = see(ADMINISTRATOR).extract().path("version");
        Map<String, Object> form =
                new HashMap<>(Map.of("familyNameKana", "タムラ", "givenNameKana", "カズコ", "version", version));
        form.putAll(change);
        return tenant.as(role, Set.of(venue))
                .body(form)
                .put("/api/admin/residents/" + holder.personId())
                .then();
    }

    @Test
    void only_administrators_change_who_is_protected() {
        for (StaffRole role : new StaffRole[] {CALL_CENTRE, VENUE_MANAGER}) {
            edit(role, Map.of("protectedPerson", true)).statusCode(403).body("code", equalTo("forbidden"));
            edit(role, Map.of("protectedPerson", false)).statusCode(200);
        }
        edit(ADMINISTRATOR, Map.of("protectedPerson", true)).statusCode(200).body("protectedPerson", equalTo(true));
        edit(ADMINISTRATOR, Map.of()).body("protectedPerson", equalTo(true));
        see(CALL_CENTRE).statusCode(404);
        edit(ADMINISTRATOR, Map.of("protectedPerson", false)).body("protectedPerson", equalTo(false));
    }

    @Test
    void venue_roles_change_neither_death_nor_moving_out_and_clear_neither() {
        edit(VENUE_MANAGER, Map.of("deceasedOn", "2026-01-01")).statusCode(403);
        edit(VENUE_MANAGER, Map.of("movedOutOn", "2026-01-01")).statusCode(403);
        edit(CALL_CENTRE, Map.of("movedOutOn", "2026-01-01")).statusCode(200);
        edit(VENUE_MANAGER, Map.of("needs", "車いす"))
                .statusCode(200)
                .body("needs", equalTo("車いす"))
                .body("movedOutOn", equalTo("2026-01-01"));
        edit(VENUE_MANAGER, Map.of("movedOutOn", "2026-01-01")).statusCode(200);
        edit(CALL_CENTRE, Map.of()).statusCode(200).body("movedOutOn", nullValue());
    }

    @Test
    void whose_booking_was_cancelled_is_no_longer_the_venues_own_person() {
        see(VENUE_MANAGER).statusCode(200);
        tenant.asResident(holder.personId(), holder.voucherId())
                .header("Idempotency-Key", "twice")
                .body(Map.of())
                .post("/api/resident/reservations/" + reservation + "/cancel")
                .then()
                .statusCode(200);
        see(VENUE_MANAGER).statusCode(404);
    }
}
