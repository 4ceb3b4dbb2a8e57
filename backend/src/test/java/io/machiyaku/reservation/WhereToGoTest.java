package io.machiyaku.reservation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody is told that seats are missing where something else stands against them, nor sent where there is no venue. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WhereToGoTest extends BookingTestBase {

    private ValidatableResponse venuesFor(Holder who, UUID vaccine) {
        return resident(who)
                .get("/api/resident/venues?vaccineId=" + vaccine)
                .then()
                .statusCode(200);
    }

    @Test
    void a_venue_whose_slots_are_for_older_people_says_so_instead_of_having_no_seats() {
        UUID adults = city.vaccine(tenant, "pfizer-12");
        aSlotIn(3).make();
        Holder child = city.aPerson(tenant, TODAY.minusYears(12).plusMonths(1));
        venuesFor(child, adults)
                .body("[0].firstFree", nullValue())
                .body("[0].why.code", equalTo("too-young"))
                .body("[0].why.possibleFrom", equalTo("2026-12-31"));
    }

    @Test
    void a_venue_that_is_full_names_no_other_reason() {
        aSlotIn(3).withRoomFor(0).make();
        venuesFor(holder, city.vaccine(tenant, "pfizer-12"))
                .body("[0].firstFree", nullValue())
                .body("[0].why", nullValue());
    }

    @Test
    void a_venue_with_a_free_day_names_it_and_nothing_against_it() {
        aSlotIn(3).make();
        venuesFor(holder, city.vaccine(tenant, "pfizer-12"))
                .body("[0].firstFree.date", equalTo("2026-12-04"))
                .body("[0].why", nullValue());
    }

    @Test
    void a_vaccine_that_no_published_venue_gives_is_not_offered_to_residents() {
        String moderna = city.vaccine(tenant, "moderna-12").toString();
        next().body("[0].vaccineIds", hasItem(moderna));
        execute("update venue set vaccine_ids = array_remove(vaccine_ids, ?)", UUID.fromString(moderna));
        next().body("[0].vaccineIds", not(hasItem(moderna)));
        execute("update venue set published = false");
        next().body("[0].vaccineIds.size()", equalTo(0));
    }

    private ValidatableResponse next() {
        return resident(holder).get("/api/resident/next").then().statusCode(200);
    }

    @Test
    void the_way_to_the_venue_names_its_station() {
        booked(holder, aSlotIn(3).make(), 1);
        execute("update venue set station = 'まちやく駅 徒歩5分'");
        resident(holder).get("/api/resident/reservations").then().body("[0].venueStation", equalTo("まちやく駅 徒歩5分"));
    }
}
