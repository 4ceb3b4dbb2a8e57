package io.machiyaku.contract;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.restassured.RestAssured.given;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A tenant with at least one row in every table, all of it somebody's own affair. */
record FilledTenant(
        TestTenant tenant,
        UUID venue,
        UUID vaccine,
        UUID programme,
        UUID slot,
        Holder holder,
        UUID reservation,
        UUID record,
        String checkInCode) {

    /** Nobody is called that anywhere else. */
    static final String KANA = "ヒミツダ";

    static FilledTenant in(City city) {
        TestTenant tenant = city.municipality();
        tenant.as(ADMINISTRATOR)
                .body(Map.of("reason", "for the test"))
                .post("/api/admin/override-mode")
                .then()
                .statusCode(200);
        signInAndFailTo(tenant);
        return of(city, tenant);
    }

    /** Another venue of the same tenant, with its own slot and its own people. */
    FilledTenant anotherVenue(City city) {
        return of(city, tenant);
    }

    private static FilledTenant of(City city, TestTenant tenant) {
        UUID venue = city.aVenue(tenant, "V-" + UUID.randomUUID().toString().substring(0, 8));
        UUID slot = city.aSlot(tenant, venue, Sample.DAY.atTime(10, 0)).make();
        Holder holder = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
        UUID vaccine = city.vaccine(tenant, "pfizer-12");
        city.record(tenant, holder, 1, TestClock.today().minusDays(90), vaccine);
        callBy(tenant, holder);
        tenant.as(CALL_CENTRE)
                .post("/api/admin/vouchers/" + holder.voucherId() + "/entry-code")
                .then()
                .statusCode(200);
        var booked = tenant.asResident(holder.personId(), holder.voucherId())
                .header("Idempotency-Key", "only-once")
                .body(Map.of("slotId", slot, "dose", 2))
                .post("/api/resident/reservations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new FilledTenant(
                tenant,
                venue,
                vaccine,
                city.programme(tenant),
                slot,
                holder,
                booked.getUUID("reservations[0].id"),
                city.one(tenant, "select id from vaccination_record where person_id = ?", holder.personId()),
                booked.getString("reservations[0].checkInCode"));
    }

    private static void callBy(TestTenant tenant, Holder holder) {
        int version = tenant.as(CALL_CENTRE)
                .body(Map.of("voucherNumber", holder.number(), "birthDate", "1950-01-01"))
                .post("/api/admin/residents/open")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        tenant.as(CALL_CENTRE)
                .body(Map.of("familyNameKana", KANA, "givenNameKana", KANA, "version", version))
                .put("/api/admin/residents/" + holder.personId())
                .then()
                .statusCode(200);
    }

    private static void signInAndFailTo(TestTenant tenant) {
        for (var expected :
                Map.of(TestTenants.PASSWORD, 200, "not the password", 401).entrySet()) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("tenantCode", tenant.code(), "loginId", "call", "password", expected.getKey()))
                    .post("/api/auth/staff/login")
                    .then()
                    .statusCode(expected.getValue());
        }
    }

    /** The id that a parameter or field of this name means on this path. */
    UUID idFor(String path, String name) {
        return switch (name) {
            case "venueId", "venueIds" -> venue;
            case "vaccineId", "vaccineIds" -> vaccine;
            case "programmeId" -> programme;
            case "slotId", "slotIds" -> slot;
            case "voucherId" -> holder.voucherId();
            case "personId" -> holder.personId();
            case "reservationId", "changing" -> reservation;
            case "recordId" -> record;
            case "id" -> ofPath(path);
            default -> throw new IllegalArgumentException("Whose id is " + name + " in " + path + "?");
        };
    }

    private UUID ofPath(String path) {
        Map<String, UUID> byThing = Map.of(
                "/venues/{id}", venue,
                "/slots/{id}", slot,
                "/vouchers/{id}", holder.voucherId(),
                "/residents/{id}", holder.personId(),
                "/reservations/{id}", reservation);
        return byThing.entrySet().stream()
                .filter(thing -> path.contains(thing.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Whose id is in " + path + "?"));
    }

    /** What must never be seen outside of this tenant. */
    Set<String> secrets() {
        var secrets = new HashSet<>(secretsOfTheVenue());
        secrets.addAll(List.of(KANA, vaccine.toString(), programme.toString()));
        return secrets;
    }

    /** What must never be seen by those who work at other venues only. */
    Set<String> secretsOfTheVenue() {
        return Set.of(
                checkInCode,
                holder.number(),
                holder.personId().toString(),
                holder.voucherId().toString(),
                reservation.toString(),
                record.toString(),
                slot.toString(),
                venue.toString());
    }
}
