package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.staff.Operator;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access tokens end with their session at the next look at the list, which every server takes once a second. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionEndTest {

    private static final String NUMBER = "0000000001";

    @Inject
    TestTenants tenants;

    @Inject
    VoucherMaker vouchers;

    @Inject
    EndedSessions ended;

    @Inject
    LastActs acts;

    @Inject
    Operator operator;

    @Inject
    City city;

    private TestTenant tenant;
    private VoucherMaker.Made made;

    @BeforeEach
    void open() {
        tenant = tenants.municipality();
        made = vouchers.bornOn(tenant, "131016", NUMBER, LocalDate.of(1950, 1, 1));
        vouchers.setPerson(tenant, made, "terms_edition", 1);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private Response staff(String loginId) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("tenantCode", tenant.code(), "loginId", loginId, "password", TestTenants.PASSWORD))
                .post("/api/auth/staff/login");
    }

    private Response resident() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("site", tenant.slug(), "voucherNumber", NUMBER, "password", "19500101"))
                .post("/api/auth/resident/login");
    }

    private int asks(Response login, String path) throws Exception {
        ended.look();
        return given().auth()
                .oauth2(login.path("accessToken"))
                .contentType(ContentType.JSON)
                .get(path)
                .statusCode();
    }

    private void staffIsOut(Response login) throws Exception {
        assertThat(asks(login, "/api/admin/me")).isEqualTo(401);
    }

    private void staffIsIn(Response login) throws Exception {
        assertThat(asks(login, "/api/admin/me")).isEqualTo(200);
    }

    private void residentIsOut(Response login) throws Exception {
        assertThat(asks(login, "/api/resident/me")).isEqualTo(401);
    }

    private void residentIsIn(Response login) throws Exception {
        assertThat(asks(login, "/api/resident/me")).isEqualTo(200);
    }

    private String voucherPath(String act) {
        return "/api/admin/vouchers/" + made.voucherId() + act;
    }

    @Test
    void logging_out() throws Exception {
        Response left = staff("call");
        Response other = staff("call");
        staffIsIn(left);
        given().cookies(left.cookies()).post("/api/auth/staff/logout").then().statusCode(204);
        staffIsOut(left);
        staffIsIn(other);
    }

    @Test
    void a_refresh_token_that_comes_back_too_late() throws Exception {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        Response login = staff("call");
        given().cookies(login.cookies()).post("/api/auth/staff/refresh").then().statusCode(200);
        staffIsIn(login);
        TestClock.advance(Duration.ofSeconds(61));
        given().cookies(login.cookies()).post("/api/auth/staff/refresh").then().statusCode(401);
        staffIsOut(login);
    }

    @Test
    void an_own_password_of_a_resident_ends_the_other_sessions() throws Exception {
        Response here = resident();
        Response elsewhere = resident();
        given().auth()
                .oauth2(here.path("accessToken"))
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", "19500101", "newPassword", "a quiet river 7"))
                .put("/api/resident/password")
                .then()
                .statusCode(204);
        residentIsIn(here);
        residentIsOut(elsewhere);
    }

    @Test
    void an_own_password_of_staff_ends_them_all_and_begins_a_new_one() throws Exception {
        Response here = staff("call");
        Response changed = given().auth()
                .oauth2(here.path("accessToken"))
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", TestTenants.PASSWORD, "newPassword", "a quiet river 7"))
                .put("/api/admin/me/password");
        staffIsOut(here);
        staffIsIn(changed);
    }

    @Test
    void a_corrected_birth_date() throws Exception {
        Response login = resident();
        residentIsIn(login);
        int version = tenant.as(StaffRole.CALL_CENTRE).get(voucherPath("")).path("version");
        tenant.as(StaffRole.CALL_CENTRE)
                .body(Map.of("birthDate", "1950-02-01", "version", version))
                .put(voucherPath(""))
                .then()
                .statusCode(200);
        residentIsOut(login);
    }

    @Test
    void a_reset_password() throws Exception {
        Response login = resident();
        tenant.as(StaffRole.CALL_CENTRE)
                .post(voucherPath("/reset-password"))
                .then()
                .statusCode(200);
        residentIsOut(login);
    }

    @Test
    void a_site_that_is_forbidden() throws Exception {
        Response login = resident();
        int version = tenant.as(StaffRole.CALL_CENTRE).get(voucherPath("")).path("version");
        tenant.as(StaffRole.CALL_CENTRE)
                .body(Map.of("siteAllowed", false, "version", version))
                .put(voucherPath(""))
                .then()
                .statusCode(200);
        residentIsOut(login);
    }

    @Test
    void a_voucher_that_is_deleted_or_a_holder_who_died() throws Exception {
        Response login = resident();
        vouchers.setVoucher(tenant, made, "deleted_at", TestClock.now());
        residentIsOut(login);
        vouchers.setVoucher(tenant, made, "deleted_at", null);
        Response again = resident();
        vouchers.setPerson(tenant, made, "deceased_on", LocalDate.of(2026, 1, 1));
        residentIsOut(again);
    }

    @Test
    void an_account_that_is_switched_off_or_gets_other_venues() throws Exception {
        Response call = staff("call");
        Response manager = staff("manager");
        change("active = false", StaffRole.CALL_CENTRE);
        staffIsOut(call);
        staffIsIn(manager);
        change("venue_ids = array['" + UUID.randomUUID() + "'::uuid]", StaffRole.VENUE_MANAGER);
        staffIsOut(manager);
    }

    private void change(String what, StaffRole whose) {
        tenant.run(() -> city.execute(
                "update account set " + what + " where tenant_id = ? and id = ?",
                tenant.id(),
                tenant.accountId(whose)));
    }

    @Test
    void a_tenant_that_is_suspended() throws Exception {
        Response login = staff("call");
        operator.suspend(tenant.code());
        staffIsOut(login);
        operator.resume(tenant.code());
        staffIsIn(login);
    }

    @Test
    void thirty_idle_minutes_count_from_the_last_act_on_this_server_and_on_every_other() throws Exception {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        Response here = staff("call");
        Response elsewhere = staff("manager");
        Response idle = staff("staff");
        TestClock.advance(Duration.ofMinutes(9));
        staffIsIn(here);
        staffIsIn(elsewhere);
        TestClock.advance(Duration.ofMinutes(2));
        acts.write();
        TestClock.advance(Duration.ofMinutes(20));
        renews(idle, 401);
        renews(here, 200);
        TestClock.advance(Duration.ofMinutes(8));
        renews(elsewhere, 401);
    }

    private static void renews(Response login, int status) {
        given().cookies(login.cookies()).post("/api/auth/staff/refresh").then().statusCode(status);
    }

    @Test
    void an_act_counts_before_it_is_written_and_is_written_only_after_a_quiet_minute() throws Exception {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        Response login = staff("call");
        TestClock.advance(Duration.ofMinutes(9));
        staffIsIn(login);
        acts.write();
        assertThat(city.count(
                        tenant,
                        "select count(*) from refresh_token where expires_at > issued_at + interval '30 minutes'"))
                .isZero();
        TestClock.advance(Duration.ofMinutes(29));
        renews(login, 200);
    }
}
