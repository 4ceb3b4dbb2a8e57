package io.machiyaku.voucher;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VoucherAdminTest {

    private static final String PATH = "/api/admin/vouchers";

    @Inject
    TestTenants tenants;

    @Inject
    PersonRepository people;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        tenant = tenants.municipality();
    }

    @Test
    void the_call_centre_registers_a_voucher() {
        register("131016", "０000000001", "1950-01-01")
                .statusCode(200)
                .body("municipalityCode", equalTo("131016"))
                .body("number", equalTo("0000000001"))
                .body("birthDate", equalTo("1950-01-01"))
                .body("birthDateKind", equalTo("REAL"))
                .body("origin", equalTo("REGISTERED"))
                .body("siteAllowed", equalTo(true))
                .body("registered", equalTo(false))
                .body("locked", equalTo(false))
                .body("version", equalTo(0));
    }

    @Test
    void without_a_code_it_is_the_municipalitys_own() {
        register(null, "0000000001", "1950-01-01").statusCode(200).body("municipalityCode", equalTo(tenant.code()));
    }

    @Test
    void the_same_number_of_another_municipality_is_another_voucher() {
        register("131016", "0000000001", "1950-01-01").statusCode(200);
        register("131016", "0000000001", "1960-01-01").statusCode(409).body("code", equalTo("voucher-exists"));
        register("131041", "0000000001", "1960-01-01").statusCode(200);
    }

    @Test
    void only_administrators_register_provisional_vouchers() {
        register("000000", "0000000009", "2000-01-01")
                .statusCode(409)
                .body("code", equalTo("provisional-by-administrator"));
        tenant.as(ADMINISTRATOR)
                .body(form("000000", "0000000009", "2000-01-01"))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("origin", equalTo("PROVISIONAL"))
                .body("birthDateKind", equalTo("DUMMY"));
    }

    @ParameterizedTest
    @CsvSource({
        "4.10E+09, number-in-exponent, 4.10E+09",
        "123, zeros-missing, 先頭の0",
        "12345678901, digits-expected, 10桁"
    })
    void a_damaged_number_is_explained(String number, String code, String words) {
        register("131016", number, "1950-01-01")
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("fields[0].field", equalTo("number"))
                .body("fields[0].code", equalTo(code))
                .body("fields[0].detail", containsString(words));
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "2999-01-01"})
    void an_implausible_birth_date_is_refused(String birthDate) {
        register("131016", "0000000001", birthDate)
                .statusCode(400)
                .body("fields[0].code", equalTo("birth-date-implausible"));
    }

    @Test
    void vouchers_are_found_by_the_beginning_of_code_and_number() {
        register("131016", "0000000001", "1950-01-01");
        register("131016", "0000000012", "1950-01-01");
        register("131041", "0000000013", "1950-01-01");

        found("number", "000000001").body("items.number", contains("0000000012", "0000000013"));
        found("municipalityCode", "13101").body("items.number", contains("0000000001", "0000000012"));
        found("number", "000000001\u0007").body("total", equalTo(2));
        found("number", "000000001\u0000").statusCode(400);
        found("municipalityCode", "\u0000").statusCode(400);
        found("number", "９").body("total", equalTo(0));
    }

    @Test
    void a_new_birth_date_resets_the_password_and_ends_sessions() {
        JsonPath voucher =
                register("131016", "0000000001", "1950-01-01").extract().jsonPath();
        UUID personId = voucher.getUUID("personId");
        tenant.run(() -> people.get(personId).choosePassword("hash"));

        edit(voucher.getString("id"), Map.of("birthDate", "1950-01-02", "version", 0))
                .statusCode(200)
                .body("birthDate", equalTo("1950-01-02"))
                .body("version", equalTo(1));

        tenant.run(() -> {
            Person person = people.get(personId);
            assertThat(person.hasOwnPassword()).isFalse();
            assertThat(person.sessionsFrom()).isAfter(java.time.Instant.EPOCH);
            assertThat(person.bookingVersion()).isEqualTo(1);
        });
    }

    @Test
    void a_corrected_dummy_stays_a_dummy_and_takes_no_password_away() {
        JsonPath voucher = tenant.as(ADMINISTRATOR)
                .body(form("000000", "0000000009", "2000-01-01"))
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        tenant.run(() -> people.get(voucher.getUUID("personId")).choosePassword("hash"));

        edit(voucher.getString("id"), Map.of("birthDate", "2000-02-02", "version", 0))
                .statusCode(200)
                .body("birthDate", equalTo("2000-02-02"))
                .body("birthDateKind", equalTo("DUMMY"));

        tenant.run(() -> assertThat(people.get(voucher.getUUID("personId")).hasOwnPassword())
                .isTrue());
    }

    @Test
    void the_site_can_be_closed_to_a_voucher_and_the_date_stays() {
        String id = register("131016", "0000000001", "1950-01-01").extract().path("id");

        edit(id, Map.of("siteAllowed", false, "version", 0))
                .statusCode(200)
                .body("siteAllowed", equalTo(false))
                .body("birthDate", equalTo("1950-01-01"));
    }

    @Test
    void a_stale_edit_overwrites_nothing() {
        String id = register("131016", "0000000001", "1950-01-01").extract().path("id");
        edit(id, Map.of("birthDate", "1950-01-02", "version", 0)).statusCode(200);

        edit(id, Map.of("birthDate", "1950-01-03", "version", 0)).statusCode(412);

        tenant.as(CALL_CENTRE).get(PATH + "/" + id).then().body("birthDate", equalTo("1950-01-02"));
    }

    @Test
    void another_tenant_finds_nothing() {
        String id = register("131016", "0000000001", "1950-01-01").extract().path("id");
        TestTenant other = tenants.municipality();

        other.as(ADMINISTRATOR).get(PATH + "/" + id).then().statusCode(404);
        other.as(ADMINISTRATOR).get(PATH).then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void protected_people_are_hidden_from_all_but_administrators() {
        JsonPath voucher =
                register("131016", "0000000001", "1950-01-01").extract().jsonPath();
        tenant.run(() -> people.get(voucher.getUUID("personId")).note(new Care(null, null, null, null, null, true)));

        found("number", "0000000001").body("total", equalTo(0));
        tenant.as(CALL_CENTRE).get(PATH + "/" + voucher.getString("id")).then().statusCode(404);
        edit(voucher.getString("id"), Map.of("siteAllowed", false, "version", 0))
                .statusCode(404);
        tenant.as(ADMINISTRATOR)
                .get(PATH + "/" + voucher.getString("id"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"VENUE_MANAGER", "VENUE_STAFF"})
    void venue_roles_have_no_voucher_list(StaffRole role) {
        tenant.as(role).get(PATH).then().statusCode(403);
        tenant.as(role)
                .body(form("131016", "0000000001", "1950-01-01"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse register(String code, String number, String birthDate) {
        return tenant.as(CALL_CENTRE)
                .body(form(code, number, birthDate))
                .post(PATH)
                .then();
    }

    private ValidatableResponse edit(String id, Map<String, Object> changes) {
        return tenant.as(CALL_CENTRE).body(changes).put(PATH + "/" + id).then();
    }

    private ValidatableResponse found(String parameter, String value) {
        return tenant.as(CALL_CENTRE).queryParam(parameter, value).get(PATH).then();
    }

    private static Map<String, Object> form(String code, String number, String birthDate) {
        Map<String, Object> form = new HashMap<>();
        form.put("municipalityCode", code);
        form.put("number", number);
        form.put("birthDate", birthDate);
        return form;
    }
}
