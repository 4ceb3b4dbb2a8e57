package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.PrintedNumbers;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sign-in, opening, scanning, registering and searching read a voucher's number by the same reader. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PrintedNumberDoorsTest extends ReceptionTestBase {

    private static final String BIRTH_DATE = BORN.toString();

    private ValidatableResponse signIn(String typed) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("site", tenant.slug(), "voucherNumber", typed, "password", BIRTH_DATE))
                .post("/api/auth/resident/login")
                .then();
    }

    private ValidatableResponse open(String typed) {
        return tenant.as(CALL_CENTRE)
                .body(Map.of("voucherNumber", typed, "birthDate", BIRTH_DATE))
                .post("/api/admin/residents/open")
                .then();
    }

    private ValidatableResponse register(String typed) {
        return tenant.as(ADMINISTRATOR)
                .body(Map.of("number", typed, "birthDate", BIRTH_DATE))
                .post("/api/admin/vouchers")
                .then();
    }

    @Test
    void every_door_reads_a_printed_number_alike() {
        TestClock.set(OPENING);
        String person = holder.personId().toString();
        for (PrintedNumbers.Case one :
                PrintedNumbers.of(tenant.code(), holder.number()).toList()) {
            signIn(one.typed()).statusCode(200);
            open(one.typed()).statusCode(200).body("personId", equalTo(person));
            scan(one.typed(), "birthDate", BIRTH_DATE).statusCode(200).body("resident.personId", equalTo(person));
            register(one.typed()).statusCode(409).body("code", equalTo("voucher-exists"));
            found("residents", "voucherNumber", one.typed()).body("items.personId", contains(person));
            found("vouchers", "number", one.typed()).body("items.personId", contains(person));
        }
    }

    @Test
    void a_step_knows_whose_card_was_read_however_it_was_read() {
        UUID id = bookedForToday(holder, 1);
        int version = 0;
        for (PrintedNumbers.Case one :
                PrintedNumbers.of(tenant.code(), holder.number()).toList()) {
            step(id, "check-in", version++, one.typed()).statusCode(200);
            step(id, "undo", version++, one.typed()).statusCode(200);
        }
        for (String typed : PrintedNumbers.unreadable()) {
            step(id, "check-in", version, typed).statusCode(409).body("code", equalTo("scan-of-another-person"));
        }
        step(id, "check-in", version, "131016" + holder.number()).statusCode(409);
    }

    private ValidatableResponse step(UUID reservation, String step, int version, String scanned) {
        return staff().body(Map.of("version", version, "scanned", scanned))
                .post(step(reservation, step))
                .then();
    }

    @Test
    void every_door_refuses_alike_what_is_no_printed_number() {
        TestClock.set(OPENING);
        for (String typed : PrintedNumbers.unreadable()) {
            signIn(typed).statusCode(401);
            open(typed).statusCode(400).body("fields.field", contains("voucherNumber"));
            scan(typed).statusCode(400).body("fields.field", contains("code"));
            register(typed).statusCode(400).body("fields.field", contains("number"));
        }
    }

    @Test
    void another_municipality_than_the_printed_one_is_said_and_opens_nothing() {
        var wish = Map.of(
                "municipalityCode",
                "131016",
                "voucherNumber",
                tenant.code() + holder.number(),
                "birthDate",
                BIRTH_DATE);
        tenant.as(CALL_CENTRE)
                .body(wish)
                .post("/api/admin/residents/open")
                .then()
                .statusCode(400)
                .body("fields.field", contains("municipalityCode"))
                .body("fields.code", contains("municipality-code-differs"));
    }

    @Test
    void a_check_in_code_is_read_with_its_gaps_and_what_cannot_be_seen() {
        bookedForToday(holder, 1);
        String code = page(holder).extract().path("reservations[0].checkInCode");
        String start = code.substring(0, 4);
        String end = code.substring(4);
        for (String typed : List.of(
                start + " " + end,
                start + "\u2010" + end,
                "\u200b" + start + "\u00a0" + end + "\ufeff",
                start + "ー" + end)) {
            scan(typed).statusCode(200).body("outcome", equalTo("BOOKED_HERE"));
        }
    }

    private ValidatableResponse found(String list, String parameter, String typed) {
        return tenant.as(CALL_CENTRE)
                .queryParam(parameter, typed)
                .get("/api/admin/" + list)
                .then()
                .statusCode(200);
    }
}
