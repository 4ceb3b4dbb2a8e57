package io.machiyaku.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where dose 1 of a set goes, its second half is asked about, and the half that stays is led on in the same step. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LaterHalfTest extends ReceptionTestBase {

    private UUID first;
    private UUID second;

    @BeforeEach
    void bookASet() {
        UUID set = city.aSlot(tenant, venue, TUESDAY.atTime(10, 0)).asSet(30, 5);
        second = city.one(tenant, "select paired_slot_id from slot where id = ?", set);
        first = booked(holder, set, 1);
    }

    @Test
    void taking_dose_1_back_lets_the_second_half_fall() {
        vaccinate(first);
        asks(undo(first, 2));
        undo(first, 2, "alsoLaterDoses", true)
                .statusCode(200)
                .body("status", equalTo("CHECKED_IN"))
                .body("setId", nullValue());
        page(holder).body("history", hasSize(0)).body("reservations.status", hasItem("CANCELLED"));
        assertThat(seatsTaken()).isZero();
        isKept(first, "UNDONE", "UNDO");
        result(first, version(), "VACCINATED", "lotNumber", "B-2").statusCode(200);
    }

    @Test
    void taking_dose_1_back_may_keep_the_second_half() {
        vaccinate(first);
        undo(first, 2, "alsoLaterDoses", false).statusCode(200).body("version", equalTo(3));
        assertThat(seatsTaken()).isEqualTo(1);
    }

    @Test
    void screening_only_lets_the_second_half_fall() {
        checkIn(first).statusCode(200);
        asks(result(first, 1, "SCREENED_ONLY", "reason", "37.8度"));
        result(first, 1, "SCREENED_ONLY", "reason", "37.8度", "alsoLaterDoses", true)
                .statusCode(200)
                .body("status", equalTo("SCREENED_ONLY"));
        assertThat(seatsTaken()).isZero();
        undo(first, version()).statusCode(200).body("status", equalTo("CHECKED_IN"));
    }

    @Test
    void no_show_lets_the_second_half_fall() {
        TestClock.set(TUESDAY.atTime(10, 0));
        asks(result(first, 0, "NO_SHOW"));
        result(first, 0, "NO_SHOW", "alsoLaterDoses", true)
                .statusCode(200)
                .body("status", equalTo("NO_SHOW"))
                .body("setId", nullValue());
        assertThat(seatsTaken()).isZero();
    }

    private int version() {
        return (int) city.count(tenant, "select version from reservation where id = ?", first);
    }

    private static void asks(ValidatableResponse answer) {
        answer.statusCode(409).body("refusals.code", hasItem("later-dose-conflicts"));
    }

    private long seatsTaken() {
        return city.count(tenant, "select reserved from slot where id = ?", second);
    }
}
