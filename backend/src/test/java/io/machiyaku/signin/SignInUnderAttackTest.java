package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands of the limits when sixty-four guesses come at the same moment, and what a tenant under attack asks for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInUnderAttackTest {

    private static final int CROWD = 64;
    private static final String NUMBER = "0000000001";
    private static final String RIGHT = "19500101";
    private static final String WRONG = "19500102";

    @Inject
    TestTenants tenants;

    @Inject
    VoucherMaker vouchers;

    @Inject
    ResidentSignIn signIn;

    @Inject
    City city;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        tenant = tenants.municipality();
        vouchers.bornOn(tenant, "131016", NUMBER, LocalDate.of(1950, 1, 1));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private String tries(String number, String password, Knock knock, boolean proven) {
        try {
            signIn.signIn(tenant.id(), VoucherNumber.typed(null, number), password, knock, proven);
            return "in";
        } catch (Denied denied) {
            return denied.problem().code();
        }
    }

    private static <T> List<T> atOnce(IntFunction<T> one) throws Exception {
        try (var crowd = Executors.newFixedThreadPool(CROWD)) {
            var answers = new ArrayList<T>();
            for (var answer : crowd.invokeAll(IntStream.range(0, CROWD)
                    .<Callable<T>>mapToObj(i -> () -> one.apply(i))
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Knock from(int i) {
        return Knock.from("198.51.100." + i);
    }

    @Test
    void of_sixty_four_guesses_at_one_voucher_from_sixty_four_addresses_eight_are_compared() throws Exception {
        List<String> answers = atOnce(i -> tries(NUMBER, WRONG, from(i), false));
        assertThat(answers).containsOnly("login-failed", "addition-needed");
        assertThat(answers.stream().filter("login-failed"::equals)).hasSize(8);
    }

    @Test
    void of_sixty_four_guesses_from_one_address_five_are_compared() throws Exception {
        List<String> answers = atOnce(i -> tries(NUMBER, i == 60 ? RIGHT : WRONG, Knock.from("198.51.100.1"), false));
        assertThat(answers).containsOnly("login-failed");
        assertThat(city.count(tenant, "select cardinality(made) from guess_count where kind = 'VOUCHER_AND_ADDRESS'"))
                .isEqualTo(5);
    }

    @Test
    void a_thousand_vouchers_of_a_tenant_are_tried_in_an_hour_and_not_one_more() throws Exception {
        city.tally(tenant, "TENANT", "", 995);
        List<String> answers = atOnce(i -> tries("%010d".formatted(5_000 + i), WRONG, from(i), true));
        assertThat(answers).containsOnly("login-failed", "addition-needed");
        assertThat(answers.stream().filter("login-failed"::equals)).hasSize(5);
        assertThat(tries(NUMBER, RIGHT, from(99), true)).isEqualTo("addition-needed");
        TestClock.advance(Duration.ofHours(1));
        assertThat(tries(NUMBER, RIGHT, from(99), true)).isEqualTo("in");
    }

    @Test
    void a_right_guess_that_comes_while_the_bound_is_reached_is_turned_away_by_the_second_look() {
        city.tally(tenant, "TENANT", "", 999);
        assertThat(tries("0000005000", WRONG, from(1), true)).isEqualTo("login-failed");
        assertThat(tries(NUMBER, RIGHT, from(2), true)).isEqualTo("addition-needed");
    }

    @Test
    void guessing_frequent_names_over_many_vouchers_is_bounded_likewise() {
        city.tally(tenant, "TENANT_ADDITIONS", "", 999);
        assertThat(tries("0000005000", WRONG, new Knock("198.51.100.1", null, "サトウ"), true))
                .isEqualTo("login-failed");
        assertThat(tries("0000005001", WRONG, new Knock("198.51.100.2", null, "サトウ"), true))
                .isEqualTo("entry-code-needed");
        assertThat(tries(NUMBER, RIGHT, from(3), true)).isEqualTo("in");
    }

    @Test
    void who_mistypes_and_then_comes_in_is_no_sign_of_an_attack() {
        for (int i = 0; i < 3; i++) {
            assertThat(tries(NUMBER, WRONG, from(1), false)).isEqualTo("login-failed");
        }
        assertThat(missed()).isEqualTo(2);
        assertThat(tries(NUMBER, RIGHT, from(1), false)).isEqualTo("in");
        assertThat(missed()).isZero();
    }

    /** Once for the place and once for the tenant. */
    private long missed() {
        return city.count(tenant, "select sum(subjects) from guess_tally");
    }

    @Test
    void a_tenant_under_attack_asks_unknown_devices_for_a_little_work_and_nobody_else() throws Exception {
        String device = given().contentType(ContentType.JSON)
                .body(login(RIGHT))
                .post("/api/auth/resident/login")
                .then()
                .statusCode(200)
                .extract()
                .cookie("known_device");
        city.misses(tenant, "TENANT", 300);
        given().contentType(ContentType.JSON)
                .body(login(RIGHT))
                .post("/api/auth/resident/login")
                .then()
                .statusCode(401)
                .body("code", equalTo("proof-needed"));
        given().contentType(ContentType.JSON)
                .cookie("known_device", device)
                .body(login(RIGHT))
                .post("/api/auth/resident/login")
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .body(Map.of("tenantCode", tenant.code(), "loginId", "call", "password", TestTenants.PASSWORD))
                .post("/api/auth/staff/login")
                .then()
                .statusCode(200);
        var withProof = login(RIGHT);
        withProof.put("proof", solved(puzzle(tenant)));
        given().contentType(ContentType.JSON)
                .body(withProof)
                .post("/api/auth/resident/login")
                .then()
                .statusCode(200);
    }

    @Test
    void a_proof_is_good_for_its_voucher_its_tenant_and_ten_minutes() throws Exception {
        String proof = solved(puzzle(tenant));
        assertThat(puzzles.isSolved(proof, tenant.id(), NUMBER)).isTrue();
        assertThat(puzzles.isSolved(proof, tenant.id(), "0000000002")).isFalse();
        assertThat(puzzles.isSolved(proof, tenants.municipality().id(), NUMBER)).isFalse();
        assertThat(puzzles.isSolved(proof.replaceFirst("[0-9]", "9"), tenant.id(), NUMBER))
                .isFalse();
        assertThat(puzzles.isSolved(proof.substring(0, proof.lastIndexOf(' ')), tenant.id(), NUMBER))
                .isFalse();
        for (String nonsense : new String[] {null, "", ":", "x:1 2", proof + " 1"}) {
            assertThat(puzzles.isSolved(nonsense, tenant.id(), NUMBER)).isFalse();
        }
        TestClock.advance(Duration.ofMinutes(10));
        assertThat(puzzles.isSolved(proof, tenant.id(), NUMBER)).isFalse();
    }

    @Inject
    Puzzles puzzles;

    private Map<String, Object> login(String password) {
        return new java.util.HashMap<>(Map.of("site", tenant.slug(), "voucherNumber", NUMBER, "password", password));
    }

    private static String puzzle(TestTenant tenant) {
        return given().get("/api/auth/resident/" + tenant.slug() + "/puzzle")
                .then()
                .statusCode(200)
                .body("parts", equalTo(16))
                .body("zeroBits", equalTo(12))
                .extract()
                .path("puzzle");
    }

    private static String solved(String puzzle) throws Exception {
        var answers = new ArrayList<String>();
        var sha = MessageDigest.getInstance("SHA-256");
        for (int part = 0; part < Puzzles.PARTS; part++) {
            int number = 0;
            byte[] hash;
            do {
                String text = puzzle + ":" + NUMBER + ":" + part + ":" + number++;
                hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
            } while (hash[0] != 0 || (hash[1] & 0xF0) != 0);
            answers.add(String.valueOf(number - 1));
        }
        return puzzle + ":" + String.join(" ", answers);
    }

    @Test
    void every_failure_comes_after_the_same_time_a_paused_one_and_an_uncompared_one_too() {
        Duration evened = Duration.ofMillis(100);
        assertThat(timeOf("7777777777", WRONG)).isGreaterThanOrEqualTo(evened);
        for (int i = 0; i < 5; i++) {
            tries(NUMBER, WRONG, Knock.from("127.0.0.1"), false);
        }
        assertThat(timeOf(NUMBER, RIGHT)).isGreaterThanOrEqualTo(evened);
        city.tally(tenant, "TENANT", "", 1_000);
        assertThat(timeOf("7777777778", WRONG)).isGreaterThanOrEqualTo(evened);
    }

    private Duration timeOf(String number, String password) {
        long begun = System.nanoTime();
        given().contentType(ContentType.JSON)
                .body(Map.of("site", tenant.slug(), "voucherNumber", number, "password", password))
                .post("/api/auth/resident/login")
                .then()
                .statusCode(401);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void whoever_waits_for_an_evened_answer_holds_no_thread() {
        var evened = new Evened(Duration.ofDays(1));
        var waiting = evened.answer(() -> {
            throw SignInGate.loginFailed();
        });
        assertThat(waiting.toCompletableFuture()).isNotDone();
        assertThat(evened.answer(() -> "in").toCompletableFuture()).isCompletedWithValue("in");
    }

    @Test
    void of_sixty_four_guesses_at_the_own_password_within_a_session_five_are_compared() throws Exception {
        var made = vouchers.bornOn(tenant, "131016", "0000000004", LocalDate.of(1950, 1, 1));
        vouchers.setPerson(tenant, made, "terms_edition", 1);
        String token = tenant.residentToken(made.personId(), made.voucherId());
        isBounded(atOnce(i -> change(token, "/api/resident/password")), 5);
    }

    @Test
    void of_sixty_four_guesses_at_the_own_password_of_staff_five_are_compared() throws Exception {
        String token = tenant.tokenFor(StaffRole.CALL_CENTRE);
        isBounded(atOnce(i -> change(token, "/api/admin/me/password")), 5);
    }

    private static int change(String token, String path) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", "not it", "newPassword", "a quiet river 7"))
                .put(path)
                .statusCode();
    }

    @Test
    void of_sixty_four_wrong_birth_dates_ten_are_compared_and_no_connection_is_missing() throws Exception {
        String token = tenant.tokenFor(StaffRole.CALL_CENTRE);
        isBounded(
                atOnce(i -> given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("voucherNumber", NUMBER, "birthDate", "1950-01-02"))
                        .post("/api/admin/residents/open")
                        .statusCode()),
                10);
        assertThat(city.count(tenant, "select count(*) from operation_log where action = 'OPEN_FAILED'"))
                .isEqualTo(10);
    }

    @Test
    void the_same_at_reception() throws Exception {
        var venue = city.aVenue(tenant, "1");
        String token = tenant.tokenFor(StaffRole.VENUE_STAFF, Set.of(venue));
        isBounded(
                atOnce(i -> given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("code", NUMBER, "venueId", venue, "birthDate", "1950-01-02"))
                        .post("/api/admin/reception/scan")
                        .statusCode()),
                10);
    }

    private static void isBounded(List<Integer> statuses, int compared) {
        assertThat(statuses).containsOnly(409, 429);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(compared);
    }

    @Test
    void a_place_is_counted_before_its_tenant_so_that_nobody_waits_in_a_circle() throws Exception {
        tries(NUMBER, WRONG, from(1), false);
        try (var other = Executors.newSingleThreadExecutor()) {
            var entering = tenant.in(() -> {
                city.execute("update guess_tally set misses = misses where kind = 'PLACE'");
                var waiting = other.submit(() -> tries(NUMBER, RIGHT, from(1), false));
                while (!waiting.isDone() && waitingToForgive() == 0) {
                    Thread.onSpinWait();
                }
                assertThat(
                                city.count(
                                        tenant,
                                        "select count(*) from (select 1 from guess_tally where kind = 'TENANT' for update nowait) free"))
                        .isEqualTo(1);
                return waiting;
            });
            assertThat(entering.get()).isEqualTo("in");
        }
        assertThat(missed()).isZero();
    }

    private long waitingToForgive() {
        return city.count(
                tenant,
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%forgive_misses%'");
    }
}
