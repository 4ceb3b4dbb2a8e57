package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same request sent twice is done once: Idempotency-Key. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IdempotencyTest extends BookingTestBase {

    @Test
    void residents_must_send_a_key() {
        UUID slot = aSlotIn(7).make();
        for (String key : new String[] {"", "  ", "x".repeat(101)}) {
            with(key, holder, slot).statusCode(400).body("fields.field", hasItem("Idempotency-Key"));
        }
        resident(holder)
                .body(Map.of("slotId", slot, "dose", 1))
                .post(MINE)
                .then()
                .statusCode(400);
        with("x".repeat(100), holder, slot).statusCode(200);
    }

    @Test
    void a_booking_sent_again_is_answered_again_and_not_made_again() {
        UUID slot = aSlotIn(7).make();
        Map<String, Object> first =
                with("one", holder, slot).statusCode(200).extract().path("");
        for (int i = 0; i < 3; i++) {
            assertThat(with("one", holder, slot).statusCode(200).extract().<Map<String, Object>>path(""))
                    .isEqualTo(first);
        }
        assertThat(reserved(slot)).isEqualTo(1);
        assertThat(live()).isEqualTo(1);
    }

    @Test
    void a_change_and_a_cancellation_sent_again_are_answered_again() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        UUID other = aSlotIn(8).make();
        for (int i = 0; i < 2; i++) {
            send("c", holder, MINE + "/" + id + "/change", Map.of("slotId", other))
                    .statusCode(200)
                    .body("slotId", equalTo(other.toString()));
        }
        for (int i = 0; i < 2; i++) {
            send("x", holder, MINE + "/" + id + "/cancel", Map.of())
                    .statusCode(200)
                    .body("cancelled[0].id", equalTo(id.toString()))
                    .body("cancelled[0].status", equalTo("CANCELLED"));
        }
        assertThat(city.count(tenant, "select count(*) from reservation_event where reservation_id = ?", id))
                .isEqualTo(3);
        assertThat(reserved(other)).isZero();
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        UUID slot = aSlotIn(7).make();
        UUID other = aSlotIn(8).make();
        with("one", holder, slot).statusCode(200);
        with("one", holder, other).statusCode(409).body("code", equalTo("idempotency-key-reused"));
        UUID id = UUID.fromString(resident(holder).get(MINE).path("[0].id"));
        send("one", holder, MINE + "/" + id + "/cancel", Map.of())
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(reserved(slot)).isEqualTo(1);
        assertThat(reserved(other)).isZero();
    }

    @Test
    void somebody_elses_key_is_another_key() {
        UUID slot = aSlotIn(7).make();
        Holder other = city.aPerson(tenant, ELDER);
        String mine = with("one", holder, slot).statusCode(200).extract().path("reservations[0].id");
        String theirs = with("one", other, slot).statusCode(200).extract().path("reservations[0].id");
        assertThat(theirs).isNotEqualTo(mine);
        assertThat(reserved(slot)).isEqualTo(2);
    }

    @Test
    void a_refusal_is_judged_again() {
        UUID slot = aSlotIn(7).withRoomFor(0).make();
        with("one", holder, slot).statusCode(409).body("code", equalTo("slot-full"));
        execute("update slot set capacity = 1 where id = ?", slot);
        with("one", holder, slot).statusCode(200);
    }

    @Test
    void staff_may_send_a_key_and_then_it_holds_for_them_too() {
        UUID slot = aSlotIn(7).make();
        Map<String, Object> wish = Map.of("voucherId", holder.voucherId(), "slotId", slot, "dose", 1);
        var first = byStaff(wish).statusCode(200).extract();
        assertThat(byStaff(wish).statusCode(200).extract().<String>path("reservations[0].id"))
                .isEqualTo(first.path("reservations[0].id"));
        staff(ADMINISTRATOR)
                .header("Idempotency-Key", "calls")
                .body(wish)
                .post(STAFFS)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-reserved"));
        assertThat(city.count(tenant, "select count(*) from operation_log where action = 'RESERVE'"))
                .isEqualTo(1);
    }

    private ValidatableResponse byStaff(Map<String, Object> wish) {
        return staff(CALL_CENTRE)
                .header("Idempotency-Key", "calls")
                .body(wish)
                .post(STAFFS)
                .then();
    }

    private ValidatableResponse with(String key, Holder who, UUID slot) {
        return send(key, who, MINE, Map.of("slotId", slot, "dose", 1));
    }

    private ValidatableResponse send(String key, Holder who, String path, Object body) {
        return resident(who)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }
}
