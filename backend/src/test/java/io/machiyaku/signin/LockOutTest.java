package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.machiyaku.platform.Denied;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LockOutTest {

    private static final String GUESSER = "198.51.100.7";
    private static final String OWNER = "203.0.113.20";
    private static final String RIGHT = "19500101";
    private static final String WRONG = "19500102";

    @Inject
    TestTenants tenants;

    @Inject
    VoucherMaker vouchers;

    @Inject
    ResidentSignIn signIn;

    @Inject
    StaffSignIn staffSignIn;

    @Inject
    City city;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        tenant = tenants.municipality();
        vouchers.bornOn(tenant, "131016", "0000000001", LocalDate.of(1950, 1, 1));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private boolean entersAsStaff(String password, String address) {
        try {
            return staffSignIn.signIn(tenant.code(), "call", password, address) != null;
        } catch (Denied denied) {
            assertThat(denied.status()).isEqualTo(401);
            return false;
        }
    }

    private boolean enters(String number, String password, String address) {
        try {
            return signIn.signIn(tenant.id(), VoucherNumber.typed(null, number), password, address) != null;
        } catch (Denied denied) {
            assertThat(denied.status()).isEqualTo(401);
            return false;
        }
    }

    private void guess(int times, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(enters("0000000001", WRONG, address)).isFalse();
        }
    }

    @Test
    void after_five_failures_even_the_right_password_waits_a_minute_at_that_address() {
        guess(4, GUESSER);
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
        guess(5, GUESSER);
        assertThat(enters("0000000001", RIGHT, GUESSER)).isFalse();
        TestClock.advance(Duration.ofSeconds(61));
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
        guess(1, GUESSER);
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
    }

    @Test
    void one_guesser_never_locks_the_owner_out() {
        for (int minute = 0; minute < 45; minute++) {
            guess(6, GUESSER);
            assertThat(enters("0000000001", RIGHT, OWNER)).isTrue();
            TestClock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void pauses_grow_to_fifteen_minutes_and_never_beyond() {
        guess(5, GUESSER);
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15, 15}) {
            TestClock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(enters("0000000001", RIGHT, GUESSER)).isFalse();
            TestClock.advance(Duration.ofSeconds(2));
            guess(1, GUESSER);
        }
        TestClock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
    }

    @Test
    void many_guessers_together_pause_the_voucher_for_a_short_time_only() {
        for (int i = 0; i < 5; i++) {
            guess(4, "198.51.100." + i);
        }
        assertThat(enters("0000000001", RIGHT, OWNER)).isFalse();
        TestClock.advance(Duration.ofSeconds(61));
        assertThat(enters("0000000001", RIGHT, OWNER)).isTrue();
    }

    @Test
    void an_address_that_tries_many_vouchers_pauses_for_all_of_them() {
        for (int i = 0; i < 50; i++) {
            assertThat(enters("%010d".formatted(1000 + i), WRONG, GUESSER)).isFalse();
        }
        assertThat(enters("0000000001", RIGHT, GUESSER)).isFalse();
        assertThat(enters("0000000001", RIGHT, OWNER)).isTrue();
        TestClock.advance(Duration.ofSeconds(61));
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
    }

    @Test
    void the_tenants_own_addresses_are_never_paused() {
        vouchers.ownAddresses(tenant, "{203.0.113.0/24,2001:db8::/32}");
        guess(30, OWNER);
        assertThat(enters("0000000001", RIGHT, OWNER)).isTrue();
        guess(30, "2001:db8:1::5");
        assertThat(enters("0000000001", RIGHT, "2001:db8:1::5")).isTrue();
    }

    @Test
    void changing_addresses_within_one_ipv6_home_does_not_help() {
        for (int i = 0; i < 5; i++) {
            guess(1, "2001:db8:1:2::" + i);
        }
        assertThat(enters("0000000001", RIGHT, "2001:db8:1:2::99")).isFalse();
        assertThat(enters("0000000001", RIGHT, "2001:db8:1:3::99")).isTrue();
    }

    @Test
    void guesses_sent_at_the_same_moment_count_like_others() throws Exception {
        atOnce(40, () -> enters("0000000001", WRONG, GUESSER));
        assertThat(enters("0000000001", RIGHT, GUESSER)).isFalse();
        TestClock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
    }

    @Test
    void one_address_locks_nobody_out_elsewhere_however_many_guesses_come_at_once() throws Exception {
        atOnce(40, () -> enters("0000000001", WRONG, GUESSER));
        assertThat(enters("0000000001", RIGHT, OWNER)).isTrue();
    }

    @Test
    void one_address_locks_no_member_of_staff_out_elsewhere_either() throws Exception {
        atOnce(40, () -> entersAsStaff("a wrong password", GUESSER));
        assertThat(entersAsStaff(TestTenants.PASSWORD, GUESSER)).isFalse();
        assertThat(entersAsStaff(TestTenants.PASSWORD, OWNER)).isTrue();
    }

    private static void atOnce(int times, Callable<Boolean> guess) throws Exception {
        try (var crowd = Executors.newFixedThreadPool(20)) {
            crowd.invokeAll(IntStream.range(0, times).mapToObj(i -> guess).toList());
        }
    }

    @Test
    void a_guesser_at_the_current_password_of_staff_has_to_wait() {
        for (int i = 0; i < 5; i++) {
            changePassword("not it").statusCode(409).body("code", equalTo("password-wrong"));
        }
        changePassword(TestTenants.PASSWORD).statusCode(429).header("Retry-After", notNullValue());
        TestClock.advance(Duration.ofSeconds(61));
        changePassword(TestTenants.PASSWORD).statusCode(200);
    }

    private ValidatableResponse changePassword(String current) {
        return tenant.as(StaffRole.CALL_CENTRE)
                .body(Map.of("currentPassword", current, "newPassword", "a quiet river 7"))
                .put("/api/admin/me/password")
                .then();
    }

    @Test
    void an_unknown_voucher_is_paused_like_a_known_one() {
        for (int i = 0; i < 5; i++) {
            enters("7777777777", WRONG, GUESSER);
        }
        vouchers.bornOn(tenant, "131016", "7777777777", LocalDate.of(1950, 1, 1));
        assertThat(enters("7777777777", RIGHT, GUESSER)).isFalse();
    }

    @Test
    void the_console_shows_which_vouchers_are_paused() {
        var other = vouchers.bornOn(tenant, "131016", "0000000002", LocalDate.of(1960, 1, 1));
        guess(5, GUESSER);
        tenant.as(StaffRole.CALL_CENTRE)
                .get("/api/admin/vouchers?number=000000000")
                .then()
                .statusCode(200)
                .body("items.find { it.number == '0000000001' }.locked", equalTo(true))
                .body("items.find { it.number == '" + other.number() + "' }.locked", equalTo(false));
        TestClock.advance(Duration.ofSeconds(61));
        tenant.as(StaffRole.CALL_CENTRE)
                .get("/api/admin/vouchers?number=0000000001")
                .then()
                .body("items[0].locked", equalTo(false));
    }

    @Test
    void the_call_centre_ends_the_pauses_of_a_voucher() {
        guess(5, GUESSER);
        assertThat(enters("0000000001", RIGHT, GUESSER)).isFalse();
        var voucher = tenant.as(StaffRole.CALL_CENTRE).get("/api/admin/vouchers?number=0000000001");
        tenant.as(StaffRole.CALL_CENTRE)
                .post("/api/admin/vouchers/" + voucher.path("items[0].id") + "/unlock")
                .then()
                .statusCode(200)
                .body("number", equalTo("0000000001"))
                .body("locked", equalTo(false));
        guess(4, GUESSER);
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
        assertThat(logged("UNLOCK")).isEqualTo(1);
    }

    private long logged(String action) {
        return city.count(tenant, "select count(*) from operation_log where action = ?", action);
    }

    @Test
    void staff_accounts_pause_likewise_over_http() {
        for (int i = 0; i < 5; i++) {
            staffLogin("a wrong password", 401);
        }
        staffLogin(TestTenants.PASSWORD, 401);
        TestClock.advance(Duration.ofSeconds(61));
        staffLogin(TestTenants.PASSWORD, 200);
    }

    private void staffLogin(String password, int status) {
        given().contentType(ContentType.JSON)
                .body(Map.of("tenantCode", tenant.code(), "loginId", "call", "password", password))
                .post("/api/auth/staff/login")
                .then()
                .statusCode(status);
    }
}
