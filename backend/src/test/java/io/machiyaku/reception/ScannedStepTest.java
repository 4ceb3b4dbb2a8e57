package io.machiyaku.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.City.Holder;
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

/** A step from the desk says what was read last. Of another person, or of nobody, it is refused at every door. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScannedStepTest extends ReceptionTestBase {

    private Holder other;
    private UUID id;
    private UUID theirs;

    @BeforeEach
    void bookBoth() {
        other = city.aPerson(tenant, BORN);
        theirs = bookedForToday(other, 1);
        id = bookedForToday(holder, 1);
    }

    @Test
    void what_belongs_to_the_person_lets_every_step_through() {
        String number = holder.number();
        step(id, 0, "check-in", number).statusCode(200);
        step(id, 1, "undo", "A" + number + "A").statusCode(200);
        step(id, 2, "check-in", tenant.code() + number).statusCode(200);
        step(id, 3, "undo", codeOf(holder).toLowerCase()).statusCode(200);
        step(id, 4, "check-in", "21" + tenant.code() + number).statusCode(200);
        step(id, 5, "result", number.substring(0, 5) + "-" + number.substring(5), "status", "VACCINATED")
                .statusCode(200);
    }

    @Test
    void a_number_of_somebody_else_or_of_nobody_stops_every_step_of_the_day() {
        List<String> wrong = List.of(
                other.number(),
                codeOf(other),
                holder.number().substring(0, 8),
                "1" + holder.number(),
                "999999" + holder.number(),
                "R0000000",
                "?");
        for (String scanned : wrong) {
            refused(step(id, 0, "check-in", scanned));
        }
        step(id, 0, "check-in", holder.number()).statusCode(200);
        for (String scanned : wrong) {
            refused(step(id, 1, "result", scanned, "status", "VACCINATED"));
            refused(step(id, 1, "undo", scanned));
        }
        page(holder).body("reservations[0].status", equalTo("CHECKED_IN")).body("history.size()", equalTo(0));
    }

    @Test
    void it_stops_walk_ins_changes_and_cancellations_too() {
        UUID afternoon = city.aSlot(tenant, venue, TUESDAY.atTime(15, 0)).make();
        refused(post(
                "",
                Map.of(
                        "voucherId",
                        other.voucherId(),
                        "slotId",
                        afternoon,
                        "dose",
                        1,
                        "walkIn",
                        true,
                        "scanned",
                        holder.number())));
        refused(post(
                "/" + theirs + "/change", Map.of("slotId", afternoon, "walkIn", true, "scanned", holder.number())));
        refused(post("/" + theirs + "/cancel", Map.of("cancelReason", "OFFICE", "scanned", holder.number())));
        page(other).body("reservations[0].status", equalTo("RESERVED"));
        post("/" + theirs + "/change", Map.of("slotId", afternoon, "walkIn", true, "scanned", other.number()))
                .statusCode(200);
    }

    @Test
    void pages_without_a_reader_send_none() {
        checkIn(id).statusCode(200);
    }

    @Test
    void a_step_that_was_kept_without_its_scan_is_still_the_same_request() {
        var check = Map.of("version", 0, "scanned", holder.number());
        keyed(check).statusCode(200);
        keyed(Map.of("version", 0)).statusCode(200).body("status", equalTo("CHECKED_IN"));
        assertThat(city.count(
                        tenant,
                        "select count(*) from reservation_event where reservation_id = ? and kind = 'CHECKED_IN'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void a_walk_in_a_change_and_a_cancellation_are_still_the_same_request_too() {
        UUID evening = city.aSlot(tenant, venue, TUESDAY.atTime(17, 0)).make();
        Holder third = city.aPerson(tenant, BORN);
        scan(third.number(), "birthDate", BORN.toString()).statusCode(200);
        var walkIn = Map.of("voucherId", third.voucherId(), "slotId", evening, "dose", 1, "walkIn", true);
        sameWithoutItsScan("", third, walkIn);
        sameWithoutItsScan("/" + id + "/change", holder, Map.of("slotId", evening, "walkIn", true));
        sameWithoutItsScan("/" + id + "/cancel", holder, Map.of("cancelReason", "OFFICE"));
    }

    private void sameWithoutItsScan(String path, Holder of, Map<String, ?> body) {
        keyed("kept" + path, path, with(new HashMap<>(body), "scanned", of.number()))
                .statusCode(200);
        keyed("kept" + path, path, body).statusCode(200);
    }

    private ValidatableResponse keyed(Map<String, ?> body) {
        return keyed("kept", "/" + id + "/check-in", body);
    }

    private ValidatableResponse keyed(String key, String path, Map<String, ?> body) {
        return staff().header("Idempotency-Key", key)
                .body(body)
                .post("/api/admin/reservations" + path)
                .then();
    }

    private ValidatableResponse step(UUID reservation, int version, String step, String scanned, Object... more) {
        var body = with(new HashMap<>(Map.of("version", version, "scanned", scanned)), more);
        return staff().body(body).post(step(reservation, step)).then();
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return staff().body(body).post("/api/admin/reservations" + path).then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("scan-of-another-person"));
    }

    private String codeOf(Holder who) {
        return page(who).extract().path("reservations[0].checkInCode");
    }
}
