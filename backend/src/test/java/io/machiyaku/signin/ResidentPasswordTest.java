package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.platform.FirstPasswords;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResidentPasswordTest {

    private static final String NUMBER = "0000000001";
    private static final String BIRTHDAY = "19500101";
    private static final String OWN = "yuyake koyake";
    private static final String NEXT = "aki no yozora";

    @Inject
    TestTenants tenants;

    @Inject
    VoucherMaker vouchers;

    @Inject
    FirstPasswords firstPasswords;

    private TestTenant tenant;
    private VoucherMaker.Made made;

    @BeforeEach
    void open() {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        tenant = tenants.municipality();
        made = vouchers.bornOn(tenant, "131016", NUMBER, LocalDate.of(1950, 1, 1));
        vouchers.setPerson(tenant, made, "terms_edition", 1);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private Response login(String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("site", tenant.slug(), "voucherNumber", NUMBER, "password", password))
                .post("/api/auth/resident/login");
    }

    private ValidatableResponse refresh(Response signedIn) {
        return given().cookies(signedIn.cookies())
                .post("/api/auth/resident/" + tenant.slug() + "/refresh")
                .then();
    }

    private static ValidatableResponse register(Response signedIn, long version, String password) {
        return given().auth()
                .oauth2(signedIn.path("accessToken"))
                .contentType(ContentType.JSON)
                .body(Map.of("familyNameKana", "タムラ", "givenNameKana", "カズコ", "password", password, "version", version))
                .put("/api/resident/me")
                .then();
    }

    private static ValidatableResponse change(Response signedIn, String current, String next) {
        return given().auth()
                .oauth2(signedIn.path("accessToken"))
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", current, "newPassword", next))
                .put("/api/resident/password")
                .then();
    }

    @Test
    void the_first_password_of_ones_own_ends_every_other_session_and_keeps_this_one() {
        Response other = login(BIRTHDAY);
        Response mine = login(BIRTHDAY);
        register(mine, 0, OWN).statusCode(200);
        refresh(other).statusCode(401);
        refresh(mine).statusCode(200);
    }

    @Test
    void a_change_of_the_password_ends_every_other_session_and_keeps_this_one() {
        Response other = login(BIRTHDAY);
        Response mine = login(BIRTHDAY);
        change(mine, "1950年1月1日", OWN).statusCode(204);
        refresh(other).statusCode(401);
        refresh(mine).statusCode(200);
        login(BIRTHDAY).then().statusCode(401);
        login(OWN).then().statusCode(200);
    }

    @Test
    void the_details_never_replace_a_password() {
        Response mine = login(BIRTHDAY);
        register(mine, 0, OWN).statusCode(200);
        register(mine, 1, NEXT).statusCode(409).body("code", equalTo("password-wrong"));
        login(OWN).then().statusCode(200);
    }

    @Test
    void whoever_guesses_the_current_password_has_to_wait() {
        Response mine = login(BIRTHDAY);
        for (int i = 0; i < 5; i++) {
            change(mine, "not it " + i, OWN).statusCode(409).body("code", equalTo("password-wrong"));
        }
        String seconds = change(mine, BIRTHDAY, OWN)
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(seconds)).isBetween(55, 61);
        TestClock.advance(Duration.ofSeconds(61));
        change(mine, BIRTHDAY, OWN).statusCode(204);
    }

    @Test
    void the_call_centre_resets_a_password_to_the_birth_date_and_ends_the_sessions() {
        Response mine = login(BIRTHDAY);
        change(mine, BIRTHDAY, OWN).statusCode(204);
        TestClock.advance(Duration.ofSeconds(1));
        reset();
        refresh(mine).statusCode(401);
        login(OWN).then().statusCode(401);
        login(BIRTHDAY).then().statusCode(200);
    }

    @Test
    void a_reset_brings_an_issued_first_password_back() {
        String issued = firstPasswords.make();
        vouchers.setPerson(tenant, made, "first_password_mac", firstPasswords.mac(made.personId(), issued));
        change(login(issued), issued, OWN).statusCode(204);
        login(issued).then().statusCode(401);
        reset();
        login(issued).then().statusCode(200);
        login(BIRTHDAY).then().statusCode(401);
    }

    private void reset() {
        tenant.as(StaffRole.CALL_CENTRE)
                .post("/api/admin/vouchers/" + made.voucherId() + "/reset-password")
                .then()
                .statusCode(200)
                .body("number", equalTo(NUMBER));
    }

    @Test
    void a_real_birth_date_told_by_staff_for_the_first_time_ends_the_sessions() {
        vouchers.setPerson(tenant, made, "birth_date_kind", "DUMMY");
        Response mine = login(BIRTHDAY);
        TestClock.advance(Duration.ofSeconds(1));
        tenant.as(StaffRole.CALL_CENTRE)
                .body(Map.of("birthDate", "1951-02-03", "version", 0))
                .put("/api/admin/residents/" + made.personId())
                .then()
                .statusCode(200);
        refresh(mine).statusCode(401);
        login("19510203").then().statusCode(200);
    }

    @Test
    void the_date_of_a_notice_opens_the_sign_in_until_an_own_password_is_chosen_whatever_staff_correct() {
        vouchers.setPerson(tenant, made, "birth_date_kind", "DUMMY");
        correct("1950-01-02");
        login(BIRTHDAY).then().statusCode(200);
        login("19500102").then().statusCode(200);
        tenant.as(StaffRole.CALL_CENTRE)
                .body(Map.of("birthDate", "1951-02-03", "version", 1))
                .put("/api/admin/residents/" + made.personId())
                .then()
                .statusCode(200)
                .body("birthDateKind", equalTo("REAL"));
        login(BIRTHDAY).then().statusCode(200);
        correct("1951-02-04");
        Response mine = login(BIRTHDAY);
        change(mine, BIRTHDAY, "1950-01-01").statusCode(400).body("fields[0].code", equalTo("password-too-weak"));
        change(mine, BIRTHDAY, OWN).statusCode(204);
        login(BIRTHDAY).then().statusCode(401);
        correct("1951-02-05");
        login(OWN).then().statusCode(200);
    }

    @Test
    void the_real_birth_date_that_is_just_told_is_no_password_of_ones_own() {
        vouchers.setPerson(tenant, made, "birth_date_kind", "DUMMY");
        Response mine = login(BIRTHDAY);
        Map<String, Object> form = new HashMap<>(Map.of("familyNameKana", "タムラ", "givenNameKana", "カズコ", "version", 0));
        form.put("birthDate", "1951-02-03");
        form.put("password", "19510203");
        put(mine, form).statusCode(400).body("fields[0].code", equalTo("password-too-weak"));
        form.put("password", OWN);
        put(mine, form)
                .statusCode(200)
                .body("birthDateKind", equalTo("REAL"))
                .body("birthDateCorrectable", equalTo(true));
    }

    private static ValidatableResponse put(Response signedIn, Map<String, Object> form) {
        return given().auth()
                .oauth2(signedIn.path("accessToken"))
                .contentType(ContentType.JSON)
                .body(form)
                .put("/api/resident/me")
                .then();
    }

    @Test
    void an_issued_password_goes_on_working_when_staff_enter_the_birth_date_and_the_date_opens_nothing() {
        vouchers.setPerson(tenant, made, "birth_date_kind", "DUMMY");
        vouchers.setPerson(tenant, made, "first_password_mac", firstPasswords.mac(made.personId(), "k3mw-7hqx-ebp2"));
        correct("1951-02-03");
        login("k3mw-7hqx-ebp2").then().statusCode(200);
        login("19510203").then().statusCode(401);
        login(BIRTHDAY).then().statusCode(401);
    }

    private void correct(String birthDate) {
        String path = "/api/admin/vouchers/" + made.voucherId();
        Integer version = tenant.as(StaffRole.CALL_CENTRE).get(path).path("version");
        tenant.as(StaffRole.CALL_CENTRE)
                .body(Map.of("birthDate", birthDate, "version", version))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_is_registered_with_the_birth_date_as_password_is_asked_for_an_own_one() {
        login(BIRTHDAY).then().body("mustChangePassword", equalTo(false));
        vouchers.setPerson(tenant, made, "registered_at", TestClock.now());
        Response mine = login(BIRTHDAY);
        mine.then().body("mustChangePassword", equalTo(true)).body("mustRegister", equalTo(false));
        given().auth()
                .oauth2(mine.path("accessToken"))
                .get("/api/resident/reservations")
                .then()
                .statusCode(200);
        change(mine, BIRTHDAY, OWN).statusCode(204);
        login(OWN).then().body("mustChangePassword", equalTo(false));
    }

    @Test
    void whoever_registers_cannot_take_the_birth_date_that_is_being_told() {
        vouchers.setPerson(tenant, made, "birth_date_kind", "DUMMY");
        var body = Map.of(
                "familyNameKana",
                "タムラ",
                "givenNameKana",
                "カズコ",
                "birthDate",
                "1951-02-03",
                "password",
                "19510203",
                "version",
                0);
        given().auth()
                .oauth2(login(BIRTHDAY).path("accessToken"))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/resident/me")
                .then()
                .statusCode(400)
                .body("fields[0].code", equalTo("password-too-weak"));
    }

    @Test
    void a_date_that_was_mailed_is_no_password_of_ones_own_at_either_door() {
        vouchers.setPerson(tenant, made, "first_password_date", LocalDate.of(1950, 2, 2));
        Response mine = login(BIRTHDAY);
        register(mine, 0, "19500202").statusCode(400).body("fields[0].code", equalTo("password-too-weak"));
        change(mine, BIRTHDAY, "19500202").statusCode(400).body("fields[0].code", equalTo("password-too-weak"));
    }
}
