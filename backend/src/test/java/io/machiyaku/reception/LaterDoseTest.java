package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.testsupport.Rivals;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody is left with dose 2 and without dose 1 in silence: what is booked is asked about, what is recorded forbids it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LaterDoseTest extends ReceptionTestBase {

    private static final int APART = 30;

    @Inject
    Rivals rivals;

    @Test
    void taking_dose_1_back_asks_about_the_booking_of_dose_2() {
        UUID first = vaccinatedWithDose2Booked();
        asks(undo(first, 2));
        page(holder).body("history", hasSize(1));
        undo(first, 2, "alsoLaterDoses", true).statusCode(200).body("status", equalTo("CHECKED_IN"));
        page(holder).body("history", hasSize(0)).body("reservations.status", hasItem("CANCELLED"));
        assertThat(seatsTaken(second)).isZero();
        isKept(secondBooking, "CANCELLED", "CANCEL");
    }

    @Test
    void the_booking_of_dose_2_stays_where_the_answer_is_to_keep_it() {
        UUID first = vaccinatedWithDose2Booked();
        undo(first, 2, "alsoLaterDoses", false).statusCode(200);
        page(holder).body("history", hasSize(0)).body("reservations.status", hasItem("RESERVED"));
        assertThat(seatsTaken(second)).isEqualTo(1);
        result(first, 3, "VACCINATED", "lotNumber", "B-2").statusCode(200);
    }

    @Test
    void screening_only_and_no_show_ask_as_well() {
        UUID first = bothBooked();
        checkIn(first).statusCode(200);
        asks(result(first, 1, "SCREENED_ONLY", "reason", "37.8度"));
        TestClock.set(TUESDAY.atTime(10, 0));
        asks(result(first, 1, "NO_SHOW"));
        page(holder).body("reservations.status", hasItem("CHECKED_IN"));
        result(first, 1, "SCREENED_ONLY", "reason", "37.8度", "alsoLaterDoses", true)
                .statusCode(200);
        assertThat(seatsTaken(second)).isZero();
    }

    @Test
    void a_recorded_dose_2_forbids_it_whatever_the_answer_is() {
        UUID first = bookedForToday(holder, 1);
        vaccinate(first);
        TestClock.set(OPENING.plusDays(APART));
        city.record(tenant, holder, 2, TUESDAY.plusDays(APART).minusDays(1), city.vaccine(tenant, "pfizer-12"));
        for (Object answer : new Object[] {true, false}) {
            undo(first, 2, "reason", "別の人だった", "alsoLaterDoses", answer)
                    .statusCode(409)
                    .body("code", equalTo("later-dose-recorded"));
        }
        page(holder).body("history", hasSize(2));
    }

    @Test
    void a_late_no_show_of_dose_1_does_not_slip_under_a_recorded_dose_2() {
        UUID first = bookedForToday(holder, 1);
        TestClock.set(OPENING.plusDays(APART));
        city.record(tenant, holder, 2, TUESDAY.plusDays(APART).minusDays(1), city.vaccine(tenant, "pfizer-12"));
        result(first, 0, "NO_SHOW").statusCode(409).body("code", equalTo("later-dose-recorded"));
    }

    @Test
    void what_was_not_a_dose_is_taken_back_without_a_question() {
        UUID first = bothBooked();
        checkIn(first).statusCode(200);
        undo(first, 1).statusCode(200).body("status", equalTo("RESERVED"));
    }

    @Test
    void who_has_dose_1_on_record_from_elsewhere_loses_nothing_by_a_leftover_booking() {
        UUID first = bothBooked();
        city.record(tenant, holder, 1, TUESDAY.minusDays(40), city.vaccine(tenant, "pfizer-12"));
        TestClock.set(TUESDAY.atTime(10, 0));
        result(first, 0, "NO_SHOW").statusCode(200);
    }

    @Test
    void a_later_booking_out_of_reach_is_kept_or_stops_the_step() {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID there = city.aSlot(
                        tenant,
                        city.aVenue(tenant, "2"),
                        TUESDAY.plusDays(APART).atTime(14, 35))
                .make();
        UUID first = bookedForToday(holder, 1);
        booked(holder, there, 2);
        checkIn(first).statusCode(200);
        String asked =
                asks(result(first, 1, "SCREENED_ONLY", "reason", "熱")).extract().asString();
        assertThat(asked).contains("12月31日").doesNotContain("14:35", "午後2時");
        result(first, 1, "SCREENED_ONLY", "reason", "熱", "alsoLaterDoses", true)
                .statusCode(409)
                .body("code", equalTo("outside-your-venues"));
        result(first, 1, "SCREENED_ONLY", "reason", "熱", "alsoLaterDoses", false)
                .statusCode(200);
        assertThat(seatsTaken(there)).isEqualTo(1);
    }

    @Test
    void a_dose_of_elsewhere_is_not_struck_from_under_dose_2_either() {
        city.record(tenant, holder, 1, TUESDAY.minusDays(40), city.vaccine(tenant, "pfizer-12"));
        bookedForToday(holder, 2);
        String record = page(holder).extract().path("history[0].id");
        String door = "/api/admin/residents/" + holder.personId() + "/history/" + record;
        asks(tenant.as(CALL_CENTRE).queryParam("reason", "入力誤り").delete(door).then());
        tenant.as(CALL_CENTRE)
                .queryParam("reason", "入力誤り")
                .queryParam("alsoLaterDoses", true)
                .delete(door)
                .then()
                .statusCode(200)
                .body("history", hasSize(0))
                .body("reservations[0].status", equalTo("CANCELLED"));
    }

    @Test
    void a_booking_of_dose_2_made_at_the_same_moment_is_seen() {
        UUID first = bookedForToday(holder, 1);
        vaccinate(first);
        UUID slotOf2 =
                city.aSlot(tenant, venue, TUESDAY.plusDays(APART).atTime(10, 0)).make();
        UUID booking = UUID.randomUUID();
        var met = rivals.meet(
                tenant,
                () -> {
                    city.execute(
                            "update person set booking_version = booking_version + 1 where id = ?", holder.personId());
                    city.execute(
                            "insert into reservation (tenant_id, id, check_in_code, voucher_id, person_id, programme_id,"
                                    + " slot_id, dose, channel, reserved_at, status_since)"
                                    + " select tenant_id, ?, 'R1234567', voucher_id, person_id, programme_id, ?, 2,"
                                    + " channel, reserved_at, status_since from reservation where id = ?",
                            booking,
                            slotOf2,
                            first);
                },
                () -> undo(first, 2));
        assertThat(met.waited()).isTrue();
        asks(met.second());
        page(holder).body("history", hasSize(1));
    }

    private UUID second;
    private UUID secondBooking;

    private UUID bothBooked() {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        second =
                city.aSlot(tenant, venue, TUESDAY.plusDays(APART).atTime(10, 0)).make();
        UUID first = bookedForToday(holder, 1);
        secondBooking = booked(holder, second, 2);
        return first;
    }

    private UUID vaccinatedWithDose2Booked() {
        UUID first = bothBooked();
        vaccinate(first);
        return first;
    }

    private static ValidatableResponse asks(ValidatableResponse answer) {
        return answer.statusCode(409).body("refusals.code", hasItem("later-dose-conflicts"));
    }

    private long seatsTaken(UUID ofSlot) {
        return city.count(tenant, "select reserved from slot where id = ?", ofSlot);
    }
}
