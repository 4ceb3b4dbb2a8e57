package io.machiyaku.venue;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.platform.Ids;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.Rivals;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VenueAdminTest {

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
        tenant = city.municipality();
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
