package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.platform.FirstPasswords;
import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResidentSignInTest {

    private static final String CODE = "131016";
    private static final String OTHER_CODE = "131041";
    private static final LocalDate BIRTHDAY = LocalDate.of(1950, 1, 1);

    @Inject
    TestTenants tenants;

    @Inject
    VoucherMaker vouchers;

    @Inject
    PasswordHashing hashing;

    @Inject
    FirstPasswords firstPasswords;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        tenant = tenants.municipality();
    }

    private ValidatableResponse login(String number, String password) {
        return login(null, number, password);
    }

    private ValidatableResponse login(String code, String number, String password) {
        Map<String, String> body =
                new HashMap<>(Map.of("site", tenant.slug(), "voucherNumber", number, "password", password));
        if (code != null) {
            body.put("municipalityCode", code);
        }
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/auth/resident/login")
                .then();
    }

    @Test
    void the_birth_date_is_the_first_password_however_it_is_typed() {
        vouchers.bornOn(tenant, CODE, "0000000001", BIRTHDAY);
        for (String typed : new String[] {"19500101", "1950-01-01", "1950/1/1", "１９５０年１月１日", " １９５００１０１ "}) {
            login("0000000001", typed)
                    .statusCode(200)
                    .body("mustAcceptTerms", equalTo(true))
                    .body("mustRegister", equalTo(true))
                    .body("mustChangePassword", equalTo(false));
        }
    }

    @Test
    void the_number_may_be_typed_wide_grouped_or_as_printed() {
        vouchers.bornOn(tenant, CODE, "0012345678", BIRTHDAY);
        for (String typed : new String[] {
            "００１２３４５６７８",
            "0012-345-678",
            " 0012 345 678",
            "00１２ー345678",
            CODE + "0012345678",
            "21" + CODE + "0012345678"
        }) {
            login(typed, "19500101").statusCode(200);
        }
    }

    @Test
    void the_cookie_belongs_to_this_site_alone() {
        vouchers.bornOn(tenant, CODE, "0000000001", BIRTHDAY);
        var signedIn = login("0000000001", "19500101").extract();
        assertThat(signedIn.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("resident_session=" + tenant.id())
                        .contains("Path=/api/auth/resident/" + tenant.slug())
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("known_device=")
                        .contains("Path=/api/auth/resident/login")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
        String refresh = "/api/auth/resident/%s/refresh";
        TestTenant other = tenants.municipality();
        given().cookies(signedIn.cookies())
                .post(refresh.formatted(other.slug()))
                .then()
                .statusCode(401);
        given().cookies(signedIn.cookies())
                .post(refresh.formatted(tenant.slug()))
                .then()
                .statusCode(200)
                .body("mustRegister", equalTo(true));
        given().cookie("staff_session", signedIn.cookie("resident_session"))
                .post("/api/auth/staff/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void every_failure_has_the_same_answer() {
        var made = vouchers.bornOn(tenant, CODE, "0000000001", BIRTHDAY);
        String wrong = login("0000000001", "19500102").statusCode(401).extract().asString();
        assertThat(wrong).contains("login-failed");
        assertThat(login("9999999999", "19500101").extract().asString()).isEqualTo(wrong);
        assertThat(login("no number", "19500101").extract().asString()).isEqualTo(wrong);
        assertThat(login(OTHER_CODE, "0000000001", "19500101").extract().asString())
                .isEqualTo(wrong);
        vouchers.setVoucher(tenant, made, "site_allowed", false);
        assertThat(login("0000000001", "19500101").extract().asString()).isEqualTo(wrong);
    }

    @Test
    void nobody_signs_in_with_a_forbidden_or_deleted_voucher_or_for_the_dead() {
        var forbidden = vouchers.bornOn(tenant, CODE, "0000000001", BIRTHDAY);
        var deleted = vouchers.bornOn(tenant, CODE, "0000000002", BIRTHDAY);
        var dead = vouchers.bornOn(tenant, CODE, "0000000003", BIRTHDAY);
        var session = login("0000000001", "19500101").statusCode(200).extract();
        vouchers.setVoucher(tenant, forbidden, "site_allowed", false);
        vouchers.setVoucher(tenant, deleted, "deleted_at", TestClock.now());
        vouchers.setPerson(tenant, dead, "deceased_on", LocalDate.of(2026, 1, 1));
        for (String number : new String[] {"0000000001", "0000000002", "0000000003"}) {
            login(number, "19500101").statusCode(401);
        }
        given().cookies(session.cookies())
                .post("/api/auth/resident/" + tenant.slug() + "/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void an_own_password_replaces_the_birth_date() {
        var made = vouchers.bornOn(tenant, CODE, "0000000001", BIRTHDAY);
        vouchers.setPerson(tenant, made, "password_hash", hashing.hash("yuyake koyake"));
        vouchers.setPerson(tenant, made, "registered_at", TestClock.now());
        login("0000000001", "19500101").statusCode(401);
        login("0000000001", "ｙuyake koyake").statusCode(200).body("mustRegister", equalTo(false));
    }

    @Test
    void an_issued_first_password_replaces_the_birth_date() {
        var made = vouchers.bornOn(tenant, "000000", "4711471147", BIRTHDAY);
        String issued = firstPasswords.make();
        vouchers.setPerson(tenant, made, "first_password_mac", firstPasswords.mac(made.personId(), issued));
        login("4711471147", "19500101").statusCode(401);
        login("4711471147", issued).statusCode(200);
    }

    @Test
    void the_same_number_under_two_codes_asks_for_the_code_only_if_both_fit() {
        vouchers.bornOn(tenant, CODE, "0000000001", BIRTHDAY);
        vouchers.bornOn(tenant, OTHER_CODE, "0000000001", BIRTHDAY);
        vouchers.bornOn(tenant, CODE, "0000000002", BIRTHDAY);
        vouchers.bornOn(tenant, OTHER_CODE, "0000000002", LocalDate.of(1960, 2, 3));
        login("0000000001", "19500101").statusCode(409).body("code", equalTo("municipality-code-needed"));
        login(OTHER_CODE, "0000000001", "19500101").statusCode(200);
        login("0000000002", "19600203").statusCode(200);
    }

    @Test
    void what_the_office_resets_ends_the_session() {
        var made = vouchers.bornOn(tenant, CODE, "0000000001", BIRTHDAY);
        var session = login("0000000001", "19500101").statusCode(200).extract();
        vouchers.setPerson(tenant, made, "sessions_from", TestClock.now().plusSeconds(1));
        given().cookies(session.cookies())
                .post("/api/auth/resident/" + tenant.slug() + "/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void residents_accept_the_terms_in_their_language() {
        var made = vouchers.bornOn(tenant, CODE, "0000000001", BIRTHDAY);
        String token = login("0000000001", "19500101").extract().path("accessToken");
        given().get("/api/sites/" + tenant.slug() + "/terms?language=vi").then().body("version", equalTo(1));
        String english = given().auth()
                .oauth2(token)
                .get("/api/resident/terms?language=en")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
        assertThat(english).startsWith("These terms apply");
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("accepted", true))
                .post("/api/resident/terms")
                .then()
                .statusCode(200)
                .body("mustAcceptTerms", equalTo(false))
                .body("mustRegister", equalTo(true));
        login("0000000001", "19500101").body("mustAcceptTerms", equalTo(false));
        tenant.asResident(made.personId(), made.voucherId())
                .get("/api/admin/me")
                .then()
                .statusCode(403);
    }

    @Test
    void an_unknown_site_is_not_found() {
        given().contentType(ContentType.JSON)
                .body(Map.of("site", "nowhere", "voucherNumber", "0000000001", "password", "19500101"))
                .post("/api/auth/resident/login")
                .then()
                .statusCode(404);
    }
}
