package io.machiyaku.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.ServerKeys;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeyRingTest {

    @Inject
    TestTenants tenants;

    @Inject
    AgroalDataSource database;

    @Inject
    SigningKeyStore store;

    @Inject
    KeyRing ring;

    @Inject
    ServerKeys keys;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        tenant = tenants.municipality();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private static String kid(String token) {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        return header.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private void answers(String token, int status) {
        given().auth().oauth2(token).get("/api/admin/me").then().statusCode(status);
    }

    @Test
    void a_new_key_signs_after_thirty_days_and_the_old_one_verifies_until_its_tokens_are_out() {
        TestClock.set(LocalDateTime.of(2031, 1, 1, 9, 0));
        String first = kid(tenant.tokenFor(StaffRole.CALL_CENTRE));
        TestClock.advance(Duration.ofDays(30).minusMinutes(5));
        String late = tenant.tokenFor(StaffRole.CALL_CENTRE);
        assertThat(kid(late)).isEqualTo(first);
        TestClock.advance(Duration.ofMinutes(6));
        String next = tenant.tokenFor(StaffRole.CALL_CENTRE);
        assertThat(kid(next)).isNotEqualTo(first);
        answers(late, 200);
        answers(next, 200);
        given().get("/api/auth/jwks.json")
                .then()
                .body("keys.kid", hasItem(first))
                .body("keys.kid", hasItem(kid(next)))
                .body("keys.crv", everyItem(is("P-256")))
                .body("keys[0].d", is((Object) null));
    }

    @Test
    void another_replica_reads_the_same_keys_and_looks_up_a_new_name_once() {
        String token = tenant.tokenFor(StaffRole.CALL_CENTRE);
        var replica = new KeyRing(store, new CityTime(new TestClock()));
        assertThat(replica.verifying(kid(token))).isPresent();
        assertThat(replica.verifying("invented")).isEmpty();
        assertThat(replica.verifying(kid(token))).isPresent();
    }

    @Test
    void a_token_that_was_changed_or_signed_by_others_is_refused() {
        String token = tenant.tokenFor(StaffRole.CALL_CENTRE);
        String[] parts = token.split("\\.");
        String administrator = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("CALL_CENTRE", "ADMINISTRATOR");
        String forged =
                Base64.getUrlEncoder().withoutPadding().encodeToString(administrator.getBytes(StandardCharsets.UTF_8));
        answers(parts[0] + "." + forged + "." + parts[2], 401);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        answers(none + "." + parts[1] + ".", 401);
        answers("nonsense", 401);
        answers(token, 200);
    }

    @Test
    void private_halves_lie_sealed_in_the_database() throws Exception {
        ring.signing();
        try (var connection = database.getConnection();
                var rows =
                        connection.createStatement().executeQuery("select kid, sealed_private_key from signing_key")) {
            assertThat(rows.next()).isTrue();
            String kid = rows.getString(1);
            String sealed = rows.getString(2);
            assertThat(opens(new Seal(keys.cipherKey("signing keys")), sealed, kid))
                    .isTrue();
            assertThat(opens(new Seal(keys.cipherKey("something else")), sealed, kid))
                    .isFalse();
            assertThat(opens(new Seal(keys.cipherKey("signing keys")), sealed, "another kid"))
                    .isFalse();
        }
    }

    private static boolean opens(Seal seal, String sealed, String label) {
        try {
            seal.open(sealed, label);
            return true;
        } catch (java.security.GeneralSecurityException refused) {
            return false;
        }
    }
}
