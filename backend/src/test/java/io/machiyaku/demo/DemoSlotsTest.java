package io.machiyaku.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.tenant.Plan;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoSlotsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = TODAY.plusWeeks(6);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 7);

    private final City city;
    private final DemoVenues venues;
    private final DemoSlots slots;
    private final DemoPeople people;
    private TestTenant tenant;
    private List<UUID> venueIds;

    DemoSlotsTest(City city, DemoVenues venues, DemoSlots slots, DemoPeople people) {
        this.city = city;
        this.venues = venues;
        this.slots = slots;
        this.people = people;
    }

    @BeforeEach
    void make() {
        TestClock.set(TODAY.atTime(12, 0));
        tenant = city.municipality();
        tenant.run(() -> {
            venueIds = venues.make(tenant.id(), Plan.MUNICIPALITY);
            slots.make(tenant.id(), venueIds);
            people.make(tenant.id(), new DemoPeople.Crowd(Plan.MUNICIPALITY, tenant.code(), 4));
        });
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void six_weeks_from_tomorrow_have_slots_of_every_kind() {
        assertThat(count("day < ? or day > ?", TODAY.plusDays(1), LAST)).isZero();
        assertThat(count("day = ?", TODAY.plusDays(1))).isPositive();
        assertThat(count("day = ?", LAST)).isPositive();
        assertThat(count("same_day")).isPositive();
        assertThat(count("not published")).isPositive();
        assertThat(count("dose_from >= 3 and interval_months is not null")).isPositive();
        assertThat(count("vaccine_id = ?", city.vaccine(tenant, "pfizer-5-11"))).isPositive();
        assertThat(count("dose_to = 2 and set_half is null and published and not same_day"))
                .isPositive();
    }

    @Test
    void both_halves_of_every_set_lie_within_the_six_weeks() {
        assertThat(count("set_half = 'FIRST' and published")).isEqualTo(9);
        assertThat(count("set_half = 'SECOND' and published")).isEqualTo(9);
        assertThat(city.count(tenant, """
                        select count(*) from slot one join slot two on two.id = one.paired_slot_id
                        where one.set_half = 'FIRST' and two.set_half = 'SECOND' and two.paired_slot_id = one.id
                        and two.starts_at = one.starts_at + interval '21 days'
                        """)).isEqualTo(9);
    }

    @Test
    void the_first_voucher_is_free_to_book_sets_and_single_slots() {
        UUID person = city.one(tenant, "select person_id from voucher where number = '0000000001'");
        UUID voucher = city.one(tenant, "select id from voucher where number = '0000000001'");
        tenant.run(() -> city.execute("""
                update person set terms_edition = 1, registered_at = ?, family_name_kana = 'タムラ',
                                  given_name_kana = 'カズコ' where id = ?
                """, TestClock.stamp(), person));

        List<String> halves = tenant.asResident(person, voucher)
                .queryParam("venueId", venueIds.getFirst())
                .queryParam("vaccineId", city.vaccine(tenant, "pfizer-12"))
                .queryParam("date", SATURDAY.toString())
                .get("/api/resident/slots")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.refusals.isEmpty() }.slot.setHalf");

        assertThat(halves).contains("FIRST").containsNull();
    }

    private long count(String condition, Object... values) {
        return city.count(tenant, "select count(*) from slot where " + condition, values);
    }
}
