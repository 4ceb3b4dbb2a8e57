package io.machiyaku.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the calendar promises a person, the booking keeps; what it closes, the booking refuses for the same reason. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CalendarTest extends BookingTestBase {

    private static final long SEED = 11;
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 12), YearMonth.of(2027, 1));

    private UUID adults;
    private UUID children;

    @Test
    void every_day_and_slot_is_offered_exactly_as_it_can_be_booked() {
        fill();
        Set<String> seen = new HashSet<>();
        for (Holder who : people()) {
            for (UUID vaccine : List.of(adults, children)) {
                for (YearMonth month : MONTHS) {
                    JsonPath days = days(who, vaccine, month);
                    for (int i = 0; i < days.getList("days").size(); i++) {
                        seen.add(agrees(who, vaccine, days.getMap("days[" + i + "]")));
                    }
                }
            }
        }
        // The days were not all alike: free, few, full and closed ones were among them.
        assertThat(seen).contains("MANY", "FEW", "NONE", "CLOSED");
    }

    @Test
    void every_coming_day_with_published_slots_is_in_the_calendar_and_no_other() {
        fill();
        UUID hidden = city.aSlot(tenant, venue, LocalDate.of(2026, 12, 30).atTime(18, 0))
                .unpublished()
                .make();
        List<String> shown = days(holder, adults, MONTHS.getFirst()).getList("days.date");
        var published = new ArrayList<String>();
        for (int day = 1; day <= 31; day++) {
            LocalDate date = LocalDate.of(2026, 12, day);
            long slots = city.count(
                    tenant,
                    "select count(*) from slot where day = ? and (day > ? or same_day and starts_at > ?)"
                            + " and vaccine_id = ? and published and id <> ? and set_half is distinct from 'SECOND'",
                    date,
                    TODAY,
                    NOON,
                    adults,
                    hidden);
            if (slots > 0) {
                published.add(date.toString());
            }
        }
        assertThat(shown).containsExactlyElementsOf(published).isNotEmpty();
    }

    @Test
    void the_first_month_with_room_is_told() {
        city.aSlot(tenant, venue, LocalDate.of(2027, 1, 5).atTime(10, 0)).make();
        adults = city.vaccine(tenant, "pfizer-12");
        assertThat(days(holder, adults, MONTHS.getFirst()).getString("firstMonthWithRoom"))
                .isEqualTo("2027-01");
        execute("update slot set capacity = 0");
        assertThat(days(holder, adults, MONTHS.getFirst()).getString("firstMonthWithRoom"))
                .isNull();
    }

    @Test
    void the_next_dose_says_from_when_and_why_not() {
        resident(holder)
                .get("/api/resident/next")
                .then()
                .statusCode(200)
                .body("[0].dose", equalTo(1))
                .body("[0].earliest", equalTo("2026-12-01"))
                .body("[0].offeredUntil", equalTo("2027-02-01"))
                .body("[0].bookedReservationId", nullValue());
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        resident(holder).get("/api/resident/next").then().body("[0].bookedReservationId", equalTo(id.toString()));
        Holder second = city.aPerson(tenant, ELDER);
        city.record(tenant, second, 1, TODAY.minusDays(1), city.vaccine(tenant, "pfizer-12"));
        resident(second)
                .get("/api/resident/next")
                .then()
                .body("[0].dose", equalTo(2))
                .body("[0].earliest", equalTo("2026-12-19"))
                .body(
                        "[0].vaccineIds",
                        equalTo(List.of(city.vaccine(tenant, "pfizer-12").toString())));
    }

    /** A day is open if a slot of it is; each slot is booked for a try, and what is refused is refused alike. */
    private String agrees(Holder who, UUID vaccine, Map<String, Object> day) {
        String level = (String) day.get("level");
        JsonPath slots = resident(who)
                .get("/api/resident/slots?venueId=" + venue + "&vaccineId=" + vaccine + "&date=" + day.get("date"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int free = 0;
        for (int i = 0; i < slots.getList("").size(); i++) {
            String at = "[" + i + "].";
            List<String> against = slots.getList(at + "refusals.code");
            var answer = book(who, slots.getUUID(at + "slot.id"), slots.getInt(at + "dose"));
            if (against.isEmpty()) {
                free++;
                UUID id = answer.statusCode(200).extract().jsonPath().getUUID("reservations[0].id");
                post(who, MINE + "/" + id + "/cancel", Map.of("alsoLaterDoses", true))
                        .statusCode(200);
            } else {
                assertThat(answer.statusCode(409).extract().jsonPath().<String>getList("refusals.code"))
                        .as(day + " " + slots.getString(at + "slot"))
                        .containsExactlyElementsOf(against);
            }
        }
        boolean open = level.equals("MANY") || level.equals("FEW");
        assertThat(free > 0)
                .as(who.birthDate() + " " + day + " " + slots.getList("refusals.code"))
                .isEqualTo(open);
        assertThat(day.get("why") == null).as("why of " + day).isEqualTo(open);
        return level;
    }

    private JsonPath days(Holder who, UUID vaccine, YearMonth month) {
        return resident(who)
                .get("/api/resident/availability?month=" + month + "&venueId=" + venue + "&vaccineId=" + vaccine)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Slots of many kinds on days without order, the same at every run. */
    private void fill() {
        adults = city.vaccine(tenant, "pfizer-12");
        children = city.vaccine(tenant, "pfizer-5-11");
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            var slot = city.aSlot(
                            tenant,
                            venue,
                            TODAY.plusDays(random.nextInt(60)).atTime(9 + random.nextInt(8), 30 * random.nextInt(2)))
                    .withRoomFor(List.of(0, 1, 3, 40).get(random.nextInt(4)))
                    .of(random.nextInt(3) == 0 ? children : adults);
            switch (random.nextInt(7)) {
                case 0 -> slot.unpublished().make();
                case 1 -> slot.sameDay().make();
                case 2 -> slot.forDose(3, 3 + random.nextInt(4)).make();
                case 3 -> slot.asSet(21, random.nextInt(2));
                default -> slot.make();
            }
        }
    }

    private List<Holder> people() {
        Holder begun = city.aPerson(tenant, ELDER);
        city.record(tenant, begun, 1, TODAY.minusDays(2), adults);
        Holder boosted = city.aPerson(tenant, ELDER);
        city.record(tenant, boosted, 1, TODAY.minusDays(120), adults);
        city.record(tenant, boosted, 2, TODAY.minusDays(95), adults);
        Holder child = city.aPerson(tenant, TODAY.minusYears(5).plusDays(20));
        Holder almostTwelve = city.aPerson(tenant, TODAY.minusYears(12).plusDays(20));
        return List.of(holder, begun, boosted, child, almostTwelve).stream().collect(Collectors.toList());
    }
}
