package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A venue with a slot on Tuesday at 10:00, and somebody with a seat in it. It is Tuesday, 9:50. */
abstract class ReceptionTestBase {

    static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    static final LocalDateTime OPENING = TUESDAY.atTime(9, 50);
    static final LocalDate BORN = LocalDate.of(1950, 1, 1);

    @Inject
    City city;

    TestTenant tenant;
    UUID venue;
    UUID slot;
    Holder holder;

    @BeforeEach
    void open() {
        TestClock.set(OPENING.minusDays(1));
        tenant = city.municipality();
        venue = city.aVenue(tenant, "1");
        slot = city.aSlot(tenant, venue, TUESDAY.atTime(10, 0)).make();
        holder = city.aPerson(tenant, BORN);
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    /** Books on the day before, and answers the reservation's id on the morning itself. */
    UUID bookedForToday(Holder who, int dose) {
        return booked(who, slot, dose);
    }

    UUID booked(Holder who, UUID inSlot, int dose) {
        TestClock.set(OPENING.minusDays(1));
        UUID id = tenant.as(CALL_CENTRE)
                .body(Map.of("voucherId", who.voucherId(), "slotId", inSlot, "dose", dose))
                .post("/api/admin/reservations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("reservations[0].id");
        TestClock.set(OPENING);
        return id;
    }

    RequestSpecification staff() {
        return tenant.as(VENUE_STAFF, Set.of(venue));
    }

    /** Name and value in turn, on top of code and venue. */
    ValidatableResponse scan(String code, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "venueId", venue));
        return staff().body(with(body, more)).post("/api/admin/reception/scan").then();
    }

    ValidatableResponse checkIn(UUID reservation) {
        return checkIn(reservation, 0);
    }

    ValidatableResponse checkIn(UUID reservation, int version) {
        return staff().body(Map.of("version", version))
                .post(step(reservation, "check-in"))
                .then();
    }

    ValidatableResponse result(UUID reservation, int version, String status, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("status", status, "version", version));
        return staff().body(with(body, more)).post(step(reservation, "result")).then();
    }

    ValidatableResponse undo(UUID reservation, int version, Object... more) {
        return staff().body(with(new HashMap<>(Map.of("version", version)), more))
                .post(step(reservation, "undo"))
                .then();
    }

    /** Checked in and vaccinated with lot A-1 by Dr Mori. */
    void vaccinate(UUID reservation) {
        checkIn(reservation).statusCode(200);
        result(reservation, 1, "VACCINATED", "lotNumber", "A-1", "physicianName", "森")
                .statusCode(200);
    }

    static String step(UUID reservation, String step) {
        return "/api/admin/reservations/" + reservation + "/" + step;
    }

    ValidatableResponse page(Holder who) {
        return tenant.as(CALL_CENTRE)
                .get("/api/admin/residents/" + who.personId())
                .then()
                .statusCode(200);
    }

    int nextDoseOf(Holder who) {
        return page(who).extract().path("next[0].dose");
    }

    /** Every step is kept twice: as an event of the reservation and in the operation log. */
    void isKept(UUID reservation, String event, String action) {
        assertThat(city.count(
                        tenant,
                        "select count(*) from reservation_event where reservation_id = ? and kind = ?",
                        reservation,
                        event))
                .as("events " + event)
                .isEqualTo(1);
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where subject_id = ? and action = ? and account_id is not null",
                        reservation,
                        action))
                .as("log entries " + action)
                .isEqualTo(1);
    }

    static Map<String, Object> with(Map<String, Object> body, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }
}
