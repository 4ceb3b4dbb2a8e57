package io.machiyaku.resident;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening a person by voucher number and birth date. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpeningTest {

    private static final String RIGHT = "1950-01-01";

    private final City city;
    private TestTenant tenant;
    private City.Holder holder;

    OpeningTest(City city) {
        this.city = city;
    }

    @BeforeEach
    void open() {
        TestClock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        tenant = city.municipality();
        holder = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private ValidatableResponse open(StaffRole role, String number, String birthDate) {
        return tenant.as(role, Set.of())
                .body(Map.of("voucherNumber", number, "birthDate", birthDate))
                .post("/api/admin/residents/open")
                .then();
    }

    private void guess(int times, StaffRole role, String number) {
        for (int i = 0; i < times; i++) {
            open(role, number, "1950-02-%02d".formatted(1 + i))
                    .statusCode(409)
                    .body("code", equalTo("voucher-or-birth-date-wrong"));
        }
    }

    @Test
    void whoever_guesses_birth_dates_has_to_wait_for_every_voucher() {
        guess(10, VENUE_STAFF, holder.number());
        var other = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
        String seconds = open(VENUE_STAFF, other.number(), RIGHT)
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(seconds)).isBetween(55, 61);
        open(CALL_CENTRE, other.number(), RIGHT).statusCode(200);
        TestClock.advance(Duration.ofSeconds(61));
        open(VENUE_STAFF, other.number(), RIGHT).statusCode(200);
    }

    @Test
    void several_accounts_guessing_one_birth_date_count_together() {
        guess(5, VENUE_STAFF, holder.number());
        guess(5, CALL_CENTRE, holder.number());
        open(ADMINISTRATOR, holder.number(), RIGHT).statusCode(429);
    }

    @Test
    void a_wrong_birth_date_is_logged_by_ids_alone() {
        guess(1, CALL_CENTRE, holder.number());
        String failed = "select count(*) from operation_log where action = 'OPEN_FAILED' and account_id = ?";
        assertThat(city.count(tenant, failed, tenant.accountId(CALL_CENTRE))).isEqualTo(1);
        assertThat(city.count(
                        tenant,
                        failed + " and subject_id = ? and before is null and after is null",
                        tenant.accountId(CALL_CENTRE),
                        holder.voucherId()))
                .isEqualTo(1);
        guess(1, CALL_CENTRE, "0000000000");
        assertThat(city.count(tenant, failed, tenant.accountId(CALL_CENTRE))).isEqualTo(2);
    }

    @Test
    void at_reception_a_wrong_birth_date_counts_and_is_logged_too() {
        var venue = city.aVenue(tenant, "1");
        for (int status : new int[] {409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 429}) {
            tenant.as(VENUE_STAFF, Set.of(venue))
                    .body(Map.of("code", holder.number(), "venueId", venue, "birthDate", "1950-02-01"))
                    .post("/api/admin/reception/scan")
                    .then()
                    .statusCode(status);
        }
        assertThat(city.count(tenant, "select count(*) from operation_log where action = 'OPEN_FAILED'"))
                .isEqualTo(10);
    }

    @Test
    void code_and_number_may_be_typed_wide() {
        tenant.as(CALL_CENTRE)
                .body(Map.of(
                        "municipalityCode",
                        " " + wide(tenant.code()),
                        "voucherNumber",
                        wide(holder.number()),
                        "birthDate",
                        RIGHT))
                .post("/api/admin/residents/open")
                .then()
                .statusCode(200);
        open(CALL_CENTRE, "12", RIGHT).statusCode(400).body("fields[0].field", equalTo("voucherNumber"));
    }

    private static String wide(String digits) {
        return digits.chars()
                .collect(
                        StringBuilder::new,
                        (wide, digit) -> wide.append((char) (digit - '0' + '０')),
                        StringBuilder::append)
                .toString();
    }

    @Test
    void a_right_birth_date_begins_no_pause_however_many_wrong_ones_came_before() {
        guess(9, VENUE_STAFF, holder.number());
        open(VENUE_STAFF, holder.number(), RIGHT).statusCode(200);
        open(VENUE_STAFF, holder.number(), RIGHT).statusCode(200);
        guess(1, VENUE_STAFF, holder.number());
        open(VENUE_STAFF, holder.number(), RIGHT).statusCode(429);
    }

    @Test
    void asked_whose_of_two_it_is_nobody_has_guessed_wrongly() {
        var twin = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
        tenant.run(() -> city.execute(
                "update voucher set number = ?, municipality_code = '131041' where id = ?",
                holder.number(),
                twin.voucherId()));
        for (int i = 0; i < 11; i++) {
            open(CALL_CENTRE, holder.number(), RIGHT).statusCode(409).body("code", equalTo("municipality-code-needed"));
        }
        assertThat(city.count(tenant, "select count(*) from operation_log where action like 'OPEN%'"))
                .isZero();
    }

    @Test
    void an_account_proves_sixty_birth_dates_an_hour_and_not_one_more() {
        for (int i = 0; i < 60; i++) {
            prove().statusCode(200);
        }
        prove().statusCode(429).body("code", equalTo("identity-proofs-used-up"));
        open(VENUE_STAFF, holder.number(), RIGHT).statusCode(409);
        assertThat(city.text(tenant, "select birth_date_kind from person where id = ?", holder.personId()))
                .isEqualTo("UNKNOWN");
        TestClock.advance(Duration.ofMinutes(61));
        prove().statusCode(200);
    }

    private ValidatableResponse prove() {
        tenant.run(() -> city.execute(
                "update person set birth_date_kind = 'UNKNOWN', birth_date = null where id = ?", holder.personId()));
        return tenant.as(VENUE_STAFF, Set.of())
                .body(Map.of("voucherNumber", holder.number(), "birthDate", RIGHT, "identitySeen", true))
                .post("/api/admin/residents/open")
                .then();
    }
}
