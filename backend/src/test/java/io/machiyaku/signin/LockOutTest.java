package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.machiyaku.platform.Denied;
import io.machiyaku.platform.Refused;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
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
    GuessCounts counts;

    @Inject
    Operator operator;

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
        return answer(() -> staffSignIn.signIn(tenant.code(), "call", password, Knock.from(address)))
                .equals("in");
    }

    private boolean enters(String number, String password, String address) {
        return tries(number, password, Knock.from(address)).equals("in");
    }

    private String tries(String number, String password, Knock knock) {
        return answer(() -> signIn(number, password, knock));
    }

    private SignedIn signIn(String number, String password, Knock knock) {
        return signIn.signIn(tenant.id(), VoucherNumber.typed(null, number), password, knock, false);
    }

    /** "in", or the code of the answer. */
    private static String answer(Supplier<SignedIn> signIn) {
        try {
            signIn.get();
            return "in";
        } catch (Denied denied) {
            assertThat(denied.status()).isEqualTo(401);
            return denied.problem().code();
        }
    }

    /** What the owner's device keeps after a sign-in at home. */
    private Knock ownersDevice() {
        return new Knock(OWNER, signIn("0000000001", RIGHT, Knock.from(OWNER)).device(), null);
    }

    private static Knock adding(String addition) {
        return new Knock(OWNER, null, addition);
    }

    /** From so many addresses that no address is ever paused. */
    private void strangersUseUpTheGuesses() {
        for (int i = 0; i < 8; i++) {
            enters("0000000001", WRONG, "198.51.100." + i);
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
    void one_guesser_never_locks_the_owners_device_out() {
        Knock owner = ownersDevice();
        for (int minute = 0; minute < 45; minute++) {
            guess(6, GUESSER);
            assertThat(tries("0000000001", RIGHT, owner)).isEqualTo("in");
            TestClock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_device_on_which_somebody_came_in_is_counted_by_itself_and_only_for_them() {
        Knock owner = ownersDevice();
        var other = vouchers.bornOn(tenant, "131016", "0000000002", LocalDate.of(1960, 1, 1));
        for (int i = 0; i < 5; i++) {
            assertThat(tries("0000000001", WRONG, owner)).isEqualTo("login-failed");
        }
        assertThat(tries("0000000001", RIGHT, owner)).isEqualTo("login-failed");
        TestClock.advance(Duration.ofSeconds(61));
        assertThat(tries("0000000001", RIGHT, owner)).isEqualTo("in");
        var forged = new Knock(OWNER, owner.device().replaceAll("^.{32}", "0".repeat(32)), null);
        strangersUseUpTheGuesses();
        assertThat(tries("0000000001", RIGHT, forged)).isEqualTo("addition-needed");
        assertThat(tries("0000000001", RIGHT, owner)).isEqualTo("in");
        assertThat(tries(other.number(), "19600101", owner)).isEqualTo("in");
    }

    @Test
    void where_strangers_used_up_the_guesses_an_unknown_device_adds_what_they_lack() {
        var made = vouchers.bornOn(tenant, "131016", "0000000003", LocalDate.of(1950, 1, 1));
        vouchers.setPerson(tenant, made, "phone", "09012345678");
        vouchers.setPerson(tenant, made, "family_name_kana", "タムラ");
        vouchers.setPerson(tenant, made, "given_name_kana", "カズコ");
        for (int i = 0; i < 8; i++) {
            tries(made.number(), WRONG, Knock.from("198.51.100." + i));
        }
        assertThat(tries(made.number(), RIGHT, Knock.from(OWNER))).isEqualTo("addition-needed");
        for (String lacking : new String[] {"5678", "５６７８", "090-1234-5678", "タムラ", "たむら", "ﾀﾑﾗ　カズコ"}) {
            assertThat(tries(made.number(), RIGHT, adding(lacking))).as(lacking).isEqualTo("in");
        }
        for (String guessed : new String[] {"5679", "678", "タムロ", "カズコ"}) {
            assertThat(tries(made.number(), RIGHT, adding(guessed))).as(guessed).isEqualTo("login-failed");
        }
        assertThat(tries(made.number(), WRONG, new Knock(GUESSER, null, "5678")))
                .isEqualTo("login-failed");
    }

    @Test
    void a_voucher_that_nobody_holds_asks_for_the_same() {
        for (int i = 0; i < 8; i++) {
            assertThat(tries("7777777777", WRONG, Knock.from("198.51.100." + i)))
                    .isEqualTo("login-failed");
        }
        assertThat(tries("7777777777", WRONG, Knock.from(OWNER))).isEqualTo("addition-needed");
        assertThat(tries("7777777777", WRONG, adding("5678"))).isEqualTo("login-failed");
    }

    @Test
    void additions_are_guessed_no_oftener_and_then_only_a_code_that_was_read_out_helps() {
        for (int i = 0; i < 8; i++) {
            tries("0000000001", RIGHT, new Knock("198.51.100." + i, null, "000" + i));
        }
        assertThat(tries("0000000001", RIGHT, adding("5678"))).isEqualTo("entry-code-needed");
        String code = entryCode();
        assertThat(tries("0000000001", RIGHT, adding(code))).isEqualTo("in");
    }

    @Test
    void an_entry_code_is_good_for_one_sign_in_within_an_hour_and_never_without_the_password() {
        String code = entryCode();
        assertThat(tries("0000000001", WRONG, adding(code))).isEqualTo("login-failed");
        assertThat(tries("0000000001", RIGHT, adding("x" + code))).isEqualTo("login-failed");
        assertThat(tries("0000000001", RIGHT, adding(code.substring(0, 3) + " " + code.substring(3))))
                .isEqualTo("in");
        assertThat(tries("0000000001", RIGHT, adding(code))).isEqualTo("login-failed");
        String replaced = entryCode();
        String later = entryCode();
        assertThat(tries("0000000001", RIGHT, adding(replaced)))
                .isEqualTo(replaced.equals(later) ? "in" : "login-failed");
        TestClock.advance(Duration.ofMinutes(61));
        assertThat(tries("0000000001", RIGHT, adding(later))).isEqualTo("login-failed");
        assertThat(logged("ISSUE_ENTRY_CODE")).isEqualTo(3);
    }

    private String entryCode() {
        String voucher = tenant.as(StaffRole.CALL_CENTRE)
                .get("/api/admin/vouchers?number=0000000001")
                .path("items[0].id");
        return tenant.as(StaffRole.CALL_CENTRE)
                .post("/api/admin/vouchers/" + voucher + "/entry-code")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("code", matchesPattern("[0-9]{6}"))
                .extract()
                .path("code");
    }

    @Test
    void a_voucher_whose_site_is_forbidden_gets_no_entry_code() {
        var made = vouchers.bornOn(tenant, "131016", "0000000009", LocalDate.of(1950, 1, 1));
        vouchers.setVoucher(tenant, made, "site_allowed", false);
        tenant.as(StaffRole.CALL_CENTRE)
                .post("/api/admin/vouchers/" + made.voucherId() + "/entry-code")
                .then()
                .statusCode(409)
                .body("code", equalTo("entry-code-useless"));
    }

    @Test
    void strangers_get_ten_guesses_an_hour_and_thirty_a_day_whatever_their_number() {
        int compared = 0;
        for (int minute = 0; minute < 24 * 60; minute += 4) {
            if (tries("0000000001", WRONG, Knock.from("198.51.%d.%d".formatted(minute / 250, minute % 250)))
                    .equals("login-failed")) {
                compared++;
            }
            assertThat(compared).isLessThanOrEqualTo(10 * (minute / 60 + 1));
            TestClock.advance(Duration.ofMinutes(4));
        }
        assertThat(compared).isEqualTo(30);
    }

    @Test
    void pauses_grow_to_fifteen_minutes_and_never_beyond() {
        Knock owner = ownersDevice();
        for (int i = 0; i < 5; i++) {
            tries("0000000001", WRONG, owner);
        }
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15, 15}) {
            TestClock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(tries("0000000001", RIGHT, owner)).isEqualTo("login-failed");
            TestClock.advance(Duration.ofSeconds(2));
            tries("0000000001", WRONG, owner);
        }
        TestClock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(tries("0000000001", RIGHT, owner)).isEqualTo("in");
    }

    @Test
    void fifty_five_typing_errors_behind_one_address_shut_nobody_out() {
        for (int i = 0; i < 55; i++) {
            assertThat(tries("%010d".formatted(1000 + i), WRONG, Knock.from(GUESSER)))
                    .isEqualTo("login-failed");
        }
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
        assertThat(entersAsStaff(TestTenants.PASSWORD, GUESSER)).isTrue();
    }

    @Test
    void an_address_that_misses_many_vouchers_slows_down_and_never_closes() {
        city.tally(tenant, "PLACE", address(GUESSER), 100);
        assertThatThrownBy(() -> signIn("0000000001", WRONG, Knock.from(GUESSER)))
                .isInstanceOfSatisfying(
                        SlowDenied.class, slow -> assertThat(slow.slowness()).isBetween(seconds(4), seconds(8)));
        assertThatThrownBy(() -> signIn("0000000001", WRONG, Knock.from(OWNER)))
                .isInstanceOfSatisfying(
                        SlowDenied.class, slow -> assertThat(slow.slowness()).isZero());
        assertThat(enters("0000000001", RIGHT, GUESSER)).isTrue();
        city.tally(tenant, "PLACE", address(GUESSER), 200);
        assertThat(tries("0000000001", RIGHT, Knock.from(GUESSER))).isEqualTo("addition-needed");
        assertThat(tries("0000000001", RIGHT, new Knock(GUESSER, null, entryCode())))
                .isEqualTo("in");
        assertThat(entersAsStaff(TestTenants.PASSWORD, GUESSER)).isTrue();
    }

    private String address(String address) {
        return counts.placeHash(address);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void at_the_tenants_own_addresses_nobody_pauses_and_one_number_has_its_count_like_anywhere() {
        vouchers.ownAddresses(tenant, "{203.0.113.0/24,2001:db8::/32}");
        for (int i = 0; i < 22; i++) {
            tries("%010d".formatted(1000 + i), WRONG, Knock.from(OWNER));
        }
        guess(7, OWNER);
        assertThat(enters("0000000001", RIGHT, OWNER)).isTrue();
        assertThat(enters("0000000001", RIGHT, "2001:db8:1::5")).isTrue();
        assertThat(enters("0000000001", WRONG, "2001:db8:1::5")).isFalse();
        assertThat(tries("0000000001", RIGHT, Knock.from(OWNER))).isEqualTo("addition-needed");
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
            for (var one : crowd.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> guess).toList())) {
                one.get();
            }
        }
    }

    @Test
    void strangers_never_lock_the_master_out() throws Exception {
        Knock office =
                new Knock(OWNER, master(TestTenants.PASSWORD, Knock.from(OWNER)).device(), null);
        for (int i = 0; i < 25; i++) {
            Knock stranger = Knock.from("198.51.100." + i % 5);
            answer(() -> master("a wrong password", stranger));
        }
        assertThat(answer(() -> master(TestTenants.PASSWORD, Knock.from("192.0.2.7"))))
                .isEqualTo("entry-code-needed");
        assertThat(answer(() -> master(TestTenants.PASSWORD, office))).isEqualTo("in");
        String code = tenant.as(StaffRole.ADMINISTRATOR)
                .body(Map.of("loginId", "master"))
                .post("/api/admin/accounts/entry-code")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        assertThat(answer(() -> master("a wrong password", adding(code)))).isEqualTo("login-failed");
        assertThat(answer(() -> master(TestTenants.PASSWORD, adding(code)))).isEqualTo("in");
        assertThat(answer(() -> master(TestTenants.PASSWORD, adding(code)))).isEqualTo("login-failed");
    }

    @Test
    void a_one_time_password_opens_the_masters_account_whatever_strangers_have_tried() {
        for (int i = 0; i < 25; i++) {
            Knock stranger = Knock.from("198.51.100." + i % 5);
            answer(() -> master("a wrong password", stranger));
        }
        String oneTime = operator.resetMaster(tenant.code());
        assertThat(answer(() -> master(oneTime, Knock.from("192.0.2.7")))).isEqualTo("in");
    }

    @Test
    void from_the_offices_own_addresses_staff_come_in_whatever_strangers_outside_have_tried() {
        vouchers.ownAddresses(tenant, "{203.0.113.0/24}");
        for (int i = 0; i < 25; i++) {
            Knock stranger = Knock.from("198.51.100." + i % 5);
            answer(() -> master("a wrong password", stranger));
        }
        assertThat(answer(() -> master(TestTenants.PASSWORD, Knock.from(OWNER))))
                .isEqualTo("in");
    }

    private SignedIn master(String password, Knock knock) {
        return staffSignIn.signIn(tenant.code(), "master", password, knock);
    }

    @Test
    void nobody_gets_an_entry_code_for_an_account_that_is_not_there() {
        tenant.as(StaffRole.ADMINISTRATOR)
                .body(Map.of("loginId", "nobody"))
                .post("/api/admin/accounts/entry-code")
                .then()
                .statusCode(409)
                .body("code", equalTo("account-unknown"));
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

    @Test
    void a_device_known_to_one_holder_of_a_number_is_strange_to_another_town_s_holder() {
        Knock owner = ownersDevice();
        vouchers.bornOn(tenant, "131041", "0000000001", LocalDate.of(1960, 1, 1));
        for (int i = 0; i < 8; i++) {
            tries("0000000001", WRONG, new Knock("198.51.100." + i, owner.device(), null));
        }
        assertThat(tries("0000000001", "19600101", owner)).isEqualTo("addition-needed");
        assertThat(answer(() ->
                        signIn.signIn(tenant.id(), VoucherNumber.typed("131016", "0000000001"), RIGHT, owner, false)))
                .isEqualTo("in");
    }

    @Test
    void a_password_that_fits_two_holders_of_a_number_is_no_wrong_guess() {
        vouchers.bornOn(tenant, "131041", "0000000001", LocalDate.of(1950, 1, 1));
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(() -> signIn("0000000001", RIGHT, Knock.from(OWNER)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(answer(() -> signIn.signIn(
                        tenant.id(), VoucherNumber.typed("131041", "0000000001"), RIGHT, Knock.from(OWNER), false)))
                .isEqualTo("in");
    }

    @Test
    void codes_are_guessed_no_oftener_at_the_tenants_own_addresses() {
        vouchers.ownAddresses(tenant, "{203.0.113.0/24}");
        String code = entryCode();
        for (int i = 0; i < 5; i++) {
            tries("0000000001", WRONG, new Knock("203.0.113." + i, null, code));
        }
        assertThat(tries("0000000001", RIGHT, adding(code))).isEqualTo("login-failed");
        assertThat(tries("0000000001", RIGHT, new Knock(GUESSER, null, code))).isEqualTo("in");
        String later = entryCode();
        TestClock.advance(Duration.ofSeconds(61));
        assertThat(tries("0000000001", RIGHT, adding(later))).isEqualTo("in");
    }
}
