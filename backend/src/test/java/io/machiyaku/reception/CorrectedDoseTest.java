package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A record whose dose is corrected takes that dose away: what was recorded or booked after it is treated as if it was removed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CorrectedDoseTest extends ReceptionTestBase {

    @Test
    void a_record_of_dose_1_becomes_one_of_dose_2_where_nothing_else_is_recorded() {
        recorded(1, 40);
        correct(1, 2).statusCode(200).body("history.dose", contains(2));
        correct(2, 1).statusCode(200).body("history.dose", contains(1));
    }

    @Test
    void another_later_dose_on_record_still_forbids_it() {
        recorded(1, 80);
        recorded(2, 40);
        correct(1, 3, "date", TUESDAY.minusDays(1).toString())
                .statusCode(409)
                .body("code", equalTo("later-dose-recorded"));
        page(holder).body("history.dose", hasSize(2)).body("history.dose", hasItem(1));
    }

    @Test
    void a_later_booking_is_asked_about_and_falls_with_it() {
        dose2Booked();
        correct(1, 2).statusCode(409).body("refusals.code", hasItem("later-dose-conflicts"));
        page(holder).body("history.dose", contains(1));
        correct(1, 2, "alsoLaterDoses", true)
                .statusCode(200)
                .body("history.dose", contains(2))
                .body("reservations[0].status", equalTo("CANCELLED"));
    }

    @Test
    void a_later_booking_may_be_kept() {
        dose2Booked();
        correct(1, 2, "alsoLaterDoses", false)
                .statusCode(200)
                .body("history.dose", contains(2))
                .body("reservations[0].status", equalTo("RESERVED"));
    }

    @Test
    void a_correction_that_keeps_the_dose_asks_nothing() {
        dose2Booked();
        correct(1, 1, "date", TUESDAY.minusDays(41).toString())
                .statusCode(200)
                .body("reservations[0].status", equalTo("RESERVED"));
    }

    private void dose2Booked() {
        recorded(1, 40);
        bookedForToday(holder, 2);
    }

    private void recorded(int dose, int daysAgo) {
        city.record(tenant, holder, dose, TUESDAY.minusDays(daysAgo), city.vaccine(tenant, "pfizer-12"));
    }

    private ValidatableResponse correct(int from, int to, Object... more) {
        UUID record = city.one(
                tenant,
                "select id from vaccination_record where person_id = ? and dose = ? and voided_at is null",
                holder.personId(),
                from);
        Map<String, Object> right = new HashMap<>(Map.of(
                "programmeId",
                city.programme(tenant),
                "dose",
                to,
                "date",
                TUESDAY.minusDays(40).toString(),
                "vaccineId",
                city.vaccine(tenant, "pfizer-12"),
                "source",
                "MANUAL",
                "reason",
                "回数の入力誤り"));
        return tenant.as(CALL_CENTRE)
                .body(with(right, more))
                .put("/api/admin/residents/" + holder.personId() + "/history/" + record)
                .then();
    }
}
