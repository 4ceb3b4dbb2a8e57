package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** At the desk stands somebody whose birth date is a roster's dummy, or not known at all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BirthDateProofTest extends ReceptionTestBase {

    private static final String CHILD = "2020-06-01";
    private static final String GROWN = "1988-04-05";

    @Test
    void no_dose_is_recorded_while_the_age_is_not_proven_not_even_in_special_override_mode() {
        UUID id = bookedInSpecialMode();
        scan(holder.number())
                .body("outcome", equalTo("MUST_NOT"))
                .body("against.code", contains("birth-date-unknown"))
                .body("against[0].detail", containsString("本人確認書類"))
                .body("resident.ageToday", nullValue())
                .body("resident.reservations[0].against.code", contains("birth-date-unknown"));
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED").statusCode(409).body("refusals.code", contains("birth-date-unknown"));
        overrideMode();
        tenant.as(ADMINISTRATOR)
                .body(Map.of("status", "VACCINATED", "version", 1, "reason", "医師の指示"))
                .post(step(id, "result"))
                .then()
                .statusCode(409)
                .body("refusals.code", contains("birth-date-unknown"));
        page(holder).body("history", hasSize(0));
    }

    @Test
    void the_date_read_from_an_identity_document_becomes_the_real_one_and_is_logged() {
        UUID id = bookedInSpecialMode();
        scan(holder.number(), "birthDate", GROWN, "identitySeen", true)
                .body("outcome", equalTo("BOOKED_HERE"))
                .body("resident.birthDate", equalTo(GROWN))
                .body("resident.birthDateKind", equalTo("REAL"))
                .body("resident.ageToday", equalTo(38));
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED").statusCode(200);
        assertThat(proofs("before->>'birthDate' = '1950-01-01' and after->>'birthDate' = '" + GROWN + "'"))
                .isEqualTo(1);
    }

    @Test
    void special_override_mode_lifted_the_unknown_date_and_not_the_age_of_six() {
        UUID id = bookedInSpecialMode();
        String code = city.text(tenant, "select check_in_code from reservation where id = ?", id);
        scan(code, "birthDate", CHILD, "identitySeen", true)
                .body("outcome", equalTo("MUST_NOT"))
                .body("against.code", contains("too-young"));
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED").statusCode(409).body("refusals.code", contains("too-young"));
        page(holder).body("reservations[0].against.code", contains("too-young"));
    }

    @Test
    void without_the_tick_nothing_is_stored_and_nobody_is_opened() {
        unproven("DUMMY");
        TestClock.set(OPENING);
        scan(holder.number(), "birthDate", GROWN).statusCode(409).body("code", equalTo("voucher-or-birth-date-wrong"));
        assertThat(proofs("true")).isZero();
        scan(holder.number(), "birthDate", GROWN, "identitySeen", true)
                .statusCode(200)
                .body("outcome", equalTo("NOT_BOOKED"))
                .body("resident.birthDate", equalTo(GROWN));
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where action = 'OPEN' and subject_id = ?",
                        holder.personId()))
                .isEqualTo(1);
    }

    @Test
    void an_issued_number_is_opened_by_the_date_of_an_identity_document_too() {
        unproven("UNKNOWN");
        open(GROWN, false).statusCode(409);
        open("2030-01-01", true).statusCode(400).body("fields[0].code", equalTo("birth-date-implausible"));
        open(GROWN, true).statusCode(200).body("birthDateKind", equalTo("REAL"));
        assertThat(proofs("before->>'birthDateKind' = 'UNKNOWN'")).isEqualTo(1);
    }

    @Test
    void a_real_birth_date_is_overwritten_by_no_tick() {
        open(GROWN, true).statusCode(409).body("code", equalTo("voucher-or-birth-date-wrong"));
        scan(holder.number(), "birthDate", GROWN, "identitySeen", true).statusCode(409);
        page(holder).body("birthDate", equalTo(BORN.toString()));
    }

    @Test
    void where_two_people_hold_the_number_the_code_tells_whose_date_it_is() {
        var twin = city.aPerson(tenant, BORN);
        tenant.run(() -> city.execute(
                "update voucher set number = ?, municipality_code = '131041' where id = ?",
                holder.number(),
                twin.voucherId()));
        unproven("DUMMY");
        open(GROWN, true).statusCode(409).body("code", equalTo("municipality-code-needed"));
        assertThat(proofs("true")).isZero();
    }

    @Test
    void an_unknown_code_stays_unknown_whatever_is_ticked() {
        scan("0000000000", "birthDate", GROWN, "identitySeen", true)
                .statusCode(200)
                .body("outcome", equalTo("UNKNOWN"));
    }

    @Test
    void lists_say_that_a_date_is_a_dummy_and_no_dose_is_refused_by_it() {
        bookedInSpecialMode();
        tenant.as(VENUE_STAFF, Set.of(venue))
                .get("/api/admin/reception/day?venueId=" + venue)
                .then()
                .body("lines[0].reservations[0].birthDateKind", equalTo("DUMMY"));
        tenant.as(ADMINISTRATOR)
                .get("/api/admin/residents?voucherNumber=" + holder.number())
                .then()
                .body("items[0].birthDateKind", equalTo("DUMMY"));
        tenant.as(ADMINISTRATOR)
                .body(Map.of(
                        "programmeId",
                        city.programme(tenant),
                        "dose",
                        1,
                        "date",
                        BORN.minusYears(1).toString(),
                        "vaccineId",
                        city.vaccine(tenant, "pfizer-12"),
                        "source",
                        "MANUAL",
                        "reason",
                        "本人の証明書"))
                .post("/api/admin/residents/" + holder.personId() + "/history")
                .then()
                .statusCode(200);
    }

    private UUID bookedInSpecialMode() {
        unproven("DUMMY");
        overrideMode();
        UUID id = tenant.as(ADMINISTRATOR)
                .body(Map.of(
                        "voucherId",
                        holder.voucherId(),
                        "slotId",
                        slot,
                        "dose",
                        1,
                        "overrides",
                        List.of("SPECIAL"),
                        "reason",
                        "名簿の生年月日が仮のため"))
                .post("/api/admin/reservations")
                .then()
                .statusCode(200)
                .body("reservations[0].against.code", contains("birth-date-unknown"))
                .extract()
                .jsonPath()
                .getUUID("reservations[0].id");
        TestClock.set(OPENING);
        return id;
    }

    private void overrideMode() {
        tenant.as(ADMINISTRATOR)
                .body(Map.of("reason", "for the test"))
                .post("/api/admin/override-mode")
                .then()
                .statusCode(200);
    }

    private void unproven(String kind) {
        String date = kind.equals("UNKNOWN") ? ", birth_date = null" : "";
        tenant.run(() -> city.execute(
                "update person set birth_date_kind = ?" + date + " where id = ?", kind, holder.personId()));
    }

    private io.restassured.response.ValidatableResponse open(String birthDate, boolean seen) {
        return staff().body(Map.of("voucherNumber", holder.number(), "birthDate", birthDate, "identitySeen", seen))
                .post("/api/admin/residents/open")
                .then();
    }

    private long proofs(String condition) {
        return city.count(
                tenant,
                "select count(*) from operation_log where subject_id = ? and action = 'PROVE_BIRTH_DATE'"
                        + " and account_id is not null and " + condition,
                holder.personId());
    }
}
