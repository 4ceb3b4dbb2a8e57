package io.machiyaku.reservation;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestTenant;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A venue, and somebody who may book there. It is the first of December, noon. */
abstract class BookingTestBase {

    static final LocalDateTime NOON = LocalDateTime.parse("2026-12-01T12:00:00");
    static final LocalDate TODAY = NOON.toLocalDate();
    static final LocalDate ELDER = LocalDate.of(1950, 1, 1);
    static final String MINE = "/api/resident/reservations";
    static final String STAFFS = "/api/admin/reservations";

    @Inject
    City city;

    TestTenant tenant;
    UUID venue;
    Holder holder;

    @BeforeEach
    void open() {
        TestClock.set(NOON);
        tenant = city.municipality();
        venue = city.aVenue(tenant, "1");
        holder = city.aPerson(tenant, ELDER);
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    /** A slot at ten o'clock, so many days from now. */
    City.SlotMaker aSlotIn(int days) {
        return city.aSlot(tenant, venue, TODAY.plusDays(days).atTime(10, 0));
    }

    RequestSpecification resident(Holder who) {
        return tenant.asResident(who.personId(), who.voucherId());
    }

    /** With a new request key each time. */
    ValidatableResponse post(Holder who, String path, Object body) {
        return resident(who)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse book(Holder who, UUID slot, int dose) {
        return post(who, MINE, Map.of("slotId", slot, "dose", dose));
    }

    UUID booked(Holder who, UUID slot, int dose) {
        return book(who, slot, dose).statusCode(200).extract().jsonPath().getUUID("reservations[0].id");
    }

    ValidatableResponse change(Holder who, UUID reservation, UUID slot) {
        return post(who, MINE + "/" + reservation + "/change", Map.of("slotId", slot));
    }

    ValidatableResponse cancel(Holder who, UUID reservation) {
        return post(who, MINE + "/" + reservation + "/cancel", Map.of());
    }

    RequestSpecification staff(StaffRole role) {
        boolean ofVenue = role == StaffRole.VENUE_MANAGER || role == StaffRole.VENUE_STAFF;
        return tenant.as(role, ofVenue ? Set.of(venue) : Set.of());
    }

    /** By staff, with more of the body's names and values in turn. */
    ValidatableResponse bookFor(StaffRole role, Holder who, UUID slot, int dose, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("voucherId", who.voucherId(), "slotId", slot, "dose", dose));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return staff(role).body(body).post(STAFFS).then();
    }

    long reserved(UUID slot) {
        return city.count(tenant, "select reserved from slot where id = ?", slot);
    }

    long live() {
        return city.count(tenant, "select count(*) from reservation where status <> 'CANCELLED'");
    }

    void execute(String sql, Object... values) {
        tenant.run(() -> city.execute(sql, values));
    }
}
