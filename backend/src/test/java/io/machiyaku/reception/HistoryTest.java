package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Doses given elsewhere, as staff enter, correct and remove them (⑭). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HistoryTest extends ReceptionTestBase {

    @Test
    void a_dose_of_elsewhere_moves_the_next_one_and_its_removal_moves_it_back() {
        TestClock.set(OPENING);
        String history = "/api/admin/residents/" + holder.personId() + "/history";
        var dose = Map.of(
                "programmeId",
                city.programme(tenant),
                "dose",
                1,
                "date",
                "2026-10-01",
                "vaccineId",
                city.vaccine(tenant, "pfizer-12"),
                "source",
                "MANUAL",
                "reason",
                "接種済証を確認");
        String id = tenant.as(CALL_CENTRE)
                .body(dose)
                .post(history)
                .then()
                .statusCode(200)
                .body("next[0].dose", equalTo(2))
                .extract()
                .path("history[0].id");
        tenant.as(CALL_CENTRE).body(dose).post(history).then().statusCode(409);
        tenant.as(CALL_CENTRE).delete(history + "/" + id).then().statusCode(400);
        tenant.as(CALL_CENTRE)
                .queryParam("reason", "入力誤り")
                .delete(history + "/" + id)
                .then()
                .statusCode(200)
                .body("history", hasSize(0))
                .body("next[0].dose", equalTo(1));
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where subject_id = ? and subject_kind = 'VACCINATION_RECORD'",
                        UUID.fromString(id)))
                .isEqualTo(2);
    }

    @Test
    void what_reception_recorded_is_undone_there_and_not_struck_from_the_history() {
        UUID id = bookedForToday(holder, 1);
        vaccinate(id);
        String record = page(holder).extract().path("history[0].id");
        tenant.as(CALL_CENTRE)
                .queryParam("reason", "no")
                .delete("/api/admin/residents/" + holder.personId() + "/history/" + record)
                .then()
                .statusCode(409);
    }

    @Test
    void a_corrected_record_becomes_void_and_its_successor_points_back_to_it() {
        TestClock.set(OPENING);
        String wrong = enter("date", "2026-10-01").statusCode(200).extract().path("history[0].id");
        String right = correct(wrong, "date", "2026-10-02", "reason", "日付の入力誤り")
                .statusCode(200)
                .body("history", hasSize(1))
                .body("history[0].date", equalTo("2026-10-02"))
                .extract()
                .path("history[0].id");
        assertThat(city.count(
                        tenant,
                        "select count(*) from vaccination_record where id = ? and corrects_id = ? and voided_at is null",
                        UUID.fromString(right),
                        UUID.fromString(wrong)))
                .isEqualTo(1);
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where subject_id = ? and action = 'CHANGE'"
                                + " and before->>'on' = '2026-10-01' and after->>'on' = '2026-10-02'",
                        UUID.fromString(right)))
                .isEqualTo(1);
        correct(wrong, "date", "2026-10-03").statusCode(409).body("code", equalTo("record-void"));
    }

    @Test
    void a_correction_needs_a_reason_and_changes_nothing_where_it_does_not_fit() {
        TestClock.set(OPENING);
        String id = enter().statusCode(200).extract().path("history[0].id");
        correct(id, "reason", " ").statusCode(400).body("fields.field", hasItem("reason"));
        correct(id, "date", "2026-12-24").statusCode(400).body("fields.code", hasItem("date-in-future"));
        page(holder).body("history", hasSize(1)).body("history[0].id", equalTo(id));
    }

    @Test
    void the_days_follow_the_order_of_the_doses() {
        TestClock.set(OPENING);
        enter("dose", 2, "date", "2026-10-22").statusCode(200);
        enter("date", "2026-10-22")
                .statusCode(400)
                .body("fields.field", hasItem("date"))
                .body("fields.code", hasItem("date-out-of-order"));
        enter("dose", 3, "date", "2026-10-21").statusCode(400).body("fields.code", hasItem("date-out-of-order"));
        enter("date", "2026-10-01").statusCode(200);
    }

    @Test
    void a_dose_of_reception_is_not_entered_by_hand_and_not_corrected_there() {
        enter("source", "RESERVATION").statusCode(400).body("fields.code", hasItem("source-of-reception"));
        vaccinate(bookedForToday(holder, 1));
        String id = page(holder).extract().path("history[0].id");
        correct(id, "date", "2026-10-02").statusCode(409).body("code", equalTo("record-from-reservation"));
        page(holder).body("history[0].date", equalTo("2026-12-01"));
    }

    @Test
    void who_may_not_enter_a_dose_does_not_correct_one() {
        TestClock.set(OPENING);
        String id = enter().statusCode(200).extract().path("history[0].id");
        tenant.as(VENUE_STAFF, Set.of(venue))
                .body(dose())
                .put(history() + "/" + id)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse enter(Object... more) {
        return tenant.as(CALL_CENTRE).body(dose(more)).post(history()).then();
    }

    private ValidatableResponse correct(String id, Object... more) {
        return tenant.as(CALL_CENTRE).body(dose(more)).put(history() + "/" + id).then();
    }

    private String history() {
        return "/api/admin/residents/" + holder.personId() + "/history";
    }

    /** Dose 1 on 1 October, unless said otherwise. */
    private Map<String, Object> dose(Object... more) {
        return with(
                new HashMap<>(Map.of(
                        "programmeId",
                        city.programme(tenant),
                        "dose",
                        1,
                        "date",
                        "2026-10-01",
                        "vaccineId",
                        city.vaccine(tenant, "pfizer-12"),
                        "source",
                        "MANUAL",
                        "reason",
                        "接種済証を確認")),
                more);
    }
}
