package io.machiyaku.reservation;

import static org.hamcrest.Matchers.contains;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A slot's own age limits, in the calendar and in the booking alike. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlotAgesTest extends BookingTestBase {

    /** Born so that the law makes them 66 on 8 December, the day of the slot. */
    private static final LocalDate SIXTY_SIX_THAT_DAY = LocalDate.of(1960, 12, 9);

    @Test
    void limits_in_years_and_in_months_both_hold() {
        UUID years = aSlotIn(7).make();
        execute("update slot set max_age = 75, max_age_months = 1000 where id = ?", years);
        day(holder).body("days.why.code", contains("too-old"));
        book(holder, years, 1).statusCode(409).body("refusals.code", contains("too-old"));
        execute("update slot set max_age = 80, max_age_months = 910 where id = ?", years);
        day(holder).body("days.why.code", contains("too-old"));
        book(holder, years, 1).statusCode(409).body("refusals.code", contains("too-old"));
        execute("update slot set max_age = 80, max_age_months = 1000, min_age = 77, min_age_months = 1");
        day(holder).body("days.why.code", contains("too-young"));
        book(holder, years, 1).statusCode(409).body("refusals.code", contains("too-young"));
        execute("update slot set min_age = 75, min_age_months = 900");
        day(holder).body("days.level", contains("MANY"));
        book(holder, years, 1).statusCode(200);
    }

    @Test
    void for_a_routine_vaccine_a_slots_upper_limit_includes_the_day_before_the_birthday() {
        execute("update vaccine set upper_bound = 'ROUTINE_UNTIL'");
        UUID slot = aSlotIn(7).make();
        execute("update slot set max_age = 65");
        Holder person = city.aPerson(tenant, SIXTY_SIX_THAT_DAY);
        day(person).body("days.level", contains("MANY"));
        book(person, slot, 1).statusCode(200);
    }

    @Test
    void for_other_vaccines_it_ends_the_day_before() {
        UUID slot = aSlotIn(7).make();
        execute("update slot set max_age = 65");
        Holder person = city.aPerson(tenant, SIXTY_SIX_THAT_DAY);
        day(person).body("days.why.code", contains("too-old"));
        book(person, slot, 1).statusCode(409).body("refusals.code", contains("too-old"));
    }

    private ValidatableResponse day(Holder who) {
        return resident(who)
                .queryParam("month", "2026-12")
                .queryParam("venueId", venue)
                .queryParam("vaccineId", city.vaccine(tenant, "pfizer-12"))
                .get("/api/resident/availability")
                .then()
                .statusCode(200);
    }
}
