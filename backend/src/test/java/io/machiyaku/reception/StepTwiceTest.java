package io.machiyaku.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A step of the day is done once: from two tablets, and when the network makes one press two. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StepTwiceTest extends ReceptionTestBase {

    @Test
    void a_step_says_which_state_it_was_decided_on() {
        UUID id = bookedForToday(holder, 1);
        for (String step : List.of("check-in", "undo")) {
            staff().body("{}").post(step(id, step)).then().statusCode(400).body("fields.field", hasItem("version"));
        }
    }

    @Test
    void two_undos_at_once_take_one_step_back() throws Exception {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        assertThat(atOnce(() -> undo(id, 2).extract().statusCode())).containsExactlyInAnyOrder(200, 412);
        page(holder).body("reservations[0].status", equalTo("CHECKED_IN")).body("history", hasSize(0));
        isKept(id, "UNDONE", "UNDO");
    }

    @Test
    void an_undo_on_an_old_page_does_not_take_out_what_another_desk_recorded() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED", "lotNumber", "A-1").statusCode(200);
        undo(id, 1).statusCode(412).body("code", equalTo("stale-version"));
        page(holder).body("reservations[0].status", equalTo("VACCINATED")).body("history", hasSize(1));
    }

    @Test
    void the_same_key_twice_does_every_step_once_and_answers_the_same() {
        UUID id = bookedForToday(holder, 1);
        twice(id, "check-in", Map.of("version", 0), "CHECKED_IN");
        twice(id, "result", Map.of("version", 1, "status", "VACCINATED", "lotNumber", "A-1"), "VACCINATED");
        page(holder).body("history", hasSize(1));
        twice(id, "undo", Map.of("version", 2), "CHECKED_IN");
        isKept(id, "CHECKED_IN", "CHECKED_IN");
        isKept(id, "VACCINATED", "VACCINATED");
        isKept(id, "UNDONE", "UNDO");
    }

    @Test
    void the_same_key_at_once_takes_one_step_and_both_are_answered() throws Exception {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        var answers = atOnce(
                () -> keyed("u", id, "undo", Map.of("version", 2)).extract().statusCode());
        assertThat(answers).containsExactly(200, 200);
        page(holder).body("reservations[0].status", equalTo("CHECKED_IN"));
    }

    @Test
    void the_same_key_for_another_step_or_reservation_is_refused() {
        UUID id = bookedForToday(holder, 1);
        UUID other = bookedForToday(city.aPerson(tenant, BORN), 1);
        keyed("one", id, "check-in", Map.of("version", 0)).statusCode(200);
        keyed("one", other, "check-in", Map.of("version", 0))
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        keyed("one", id, "undo", Map.of("version", 1)).statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_step_that_was_refused_is_judged_again() {
        UUID id = bookedForToday(holder, 1);
        Map<String, ?> screened = Map.of("version", 1, "status", "SCREENED_ONLY", "reason", "熱");
        keyed("early", id, "result", screened).statusCode(412);
        checkIn(id).statusCode(200);
        keyed("early", id, "result", screened).statusCode(200);
    }

    private void twice(UUID id, String step, Map<String, ?> body, String reached) {
        for (int i = 0; i < 2; i++) {
            keyed("key " + step, id, step, body).statusCode(200).body("status", equalTo(reached));
        }
    }

    private ValidatableResponse keyed(String key, UUID id, String step, Map<String, ?> body) {
        return staff().header("Idempotency-Key", key)
                .body(body)
                .post(step(id, step))
                .then();
    }

    private static List<Integer> atOnce(Callable<Integer> request) throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(List.of(request, request))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
