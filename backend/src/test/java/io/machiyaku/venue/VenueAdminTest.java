package io.machiyaku.venue;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.platform.Ids;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.Rivals;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VenueAdminTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final String PATH = "/api/admin/venues";

    private final City city;
    private final Rivals rivals;
    private TestTenant tenant;

    VenueAdminTest(City city, Rivals rivals) {
        this.city = city;
        this.rivals = rivals;
    }

    @BeforeEach
    void open() {
        TestClock.set(TODAY.atTime(12, 0));
        tenant = city.municipality();
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void a_number_that_somebody_else_takes_meanwhile_is_refused() {
        String id = register("1").statusCode(200).extract().path("id");

        var registering = rivals.meet(tenant, () -> takeNumber("2"), () -> register("2"));
        var editing = rivals.meet(tenant, () -> takeNumber("3"), () -> edit(id, "3"));

        assertThat(registering.waited()).isTrue();
        registering.second().statusCode(409).body("code", equalTo("venue-number-taken"));
        assertThat(editing.waited()).isTrue();
        editing.second().statusCode(409).body("code", equalTo("venue-number-taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "number, -1",
        "name, =1+1",
        "name, ' =HYPERLINK(A1)'",
        "name, ＝SUM(A1)",
        "district, '　＋1'",
        "address, －1",
        "station, @A1",
        "notes, ' +81'"
    })
    void text_that_a_spreadsheet_would_run_is_refused(String field, String text) {
        tenant.as(ADMINISTRATOR)
                .body(form("1", field, text))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("fields.field", contains(field))
                .body("fields.code", contains("formula-refused"))
                .body("fields.detail", contains("=、+、-、@ で始まる文字は使えません。はじめの記号を取って、入力してください。"));
    }

    @Test
    void number_postcode_and_phone_are_kept_in_one_spelling_and_found_by_any() {
        tenant.as(ADMINISTRATOR)
                .body(form("\u200b１０−２ ", "postcode", "１６０ー０００１", "phone", "03\u2010 1234\u20105678"))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("number", equalTo("10-2"))
                .body("postcode", equalTo("160-0001"))
                .body("phone", equalTo("03-1234-5678"));
        tenant.as(ADMINISTRATOR)
                .queryParam("number", "１０\u2010")
                .get(PATH)
                .then()
                .body("items.number", contains("10-2"));
    }

    @Test
    void a_venue_that_gives_up_a_vaccine_with_slots_to_come_is_warned_with_their_number() {
        UUID venue = city.aVenue(tenant, "1");
        UUID pfizer = city.vaccine(tenant, "pfizer-12");
        UUID moderna = city.vaccine(tenant, "moderna-12");
        slots(venue, pfizer, TODAY.plusDays(7), 3);
        slots(venue, pfizer, TODAY.minusDays(1), 1);
        slots(city.aVenue(tenant, "2"), moderna, TODAY.plusDays(7), 1);
        tenant.run(() -> city.execute("update slot set reserved = 2 where day > ?", TODAY));

        keep(venue, List.of(pfizer), null, 0).statusCode(200);
        keep(venue, List.of(moderna), null, 1)
                .statusCode(409)
                .body("code", equalTo("vaccine-has-slots"))
                .body("detail", containsString("ファイザー(12歳以上)には"))
                .body("detail", containsString("3枠あり、予約が6件"));
        keep(venue, List.of(moderna), true, 1).statusCode(200).body("vaccineIds", contains(moderna.toString()));
        keep(venue, List.of(moderna), null, 2).statusCode(200);
    }

    private void slots(UUID venue, UUID vaccine, LocalDate day, int count) {
        for (int i = 0; i < count; i++) {
            city.aSlot(tenant, venue, day.atTime(9 + i, 0)).of(vaccine).make();
        }
    }

    private ValidatableResponse keep(UUID venue, List<UUID> vaccines, Boolean confirmed, int version) {
        var form = form("1", "vaccineIds", vaccines, "confirmDroppedVaccines", confirmed, "version", version);
        return tenant.as(ADMINISTRATOR).body(form).put(PATH + "/" + venue).then();
    }

    private void takeNumber(String number) {
        city.execute(
                "insert into venue (tenant_id, id, number, name, kind) values (?, ?, ?, '別の会場', 'MASS')",
                tenant.id(),
                Ids.next(),
                number);
    }

    private ValidatableResponse register(String number) {
        return tenant.as(ADMINISTRATOR).body(form(number)).post(PATH).then();
    }

    private ValidatableResponse edit(String id, String number) {
        return tenant.as(ADMINISTRATOR)
                .body(form(number, "version", 0))
                .put(PATH + "/" + id)
                .then();
    }

    private static Map<String, Object> form(String number, Object... changes) {
        Map<String, Object> form = new HashMap<>(
                Map.of("number", number, "name", "会場", "kind", "MASS", "published", true, "vaccineIds", List.of()));
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }
}
