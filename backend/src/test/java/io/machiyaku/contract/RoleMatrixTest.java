package io.machiyaku.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.contract.Contract.Operation;
import io.machiyaku.contract.RoleMatrix.Right;
import io.machiyaku.contract.RoleMatrix.Row;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of rights, tried on every operation of the published contract with every role and with none. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoleMatrixTest {

    private static final String KEY = "X-Platform-Key";

    private final City city;
    private final List<String> faults = new ArrayList<>();
    private TestTenant tenant;
    private City.Holder holder;
    private UUID venue;

    RoleMatrixTest(City city) {
        this.city = city;
    }

    @BeforeEach
    void open() {
        tenant = city.municipality();
        holder = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
        venue = city.aVenue(tenant, "1");
    }

    @Test
    void every_operation_has_its_row_and_every_row_an_operation() {
        assertThat(Contract.operations())
                .extracting(Operation::name)
                .as("Each operation of the contract needs a row in RoleMatrix, and nothing else has one")
                .containsExactlyInAnyOrderElementsOf(RoleMatrix.rows().keySet());
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in() {
        walk((operation, row) -> {
            if (row.ofNobody() == Right.NONE) {
                expect(operation, "nobody", asNobody(operation), 401, "unauthenticated");
            }
        });
    }

    @Test
    void a_forged_token_opens_nothing() {
        walk((operation, row) -> {
            if (row.ofNobody() == Right.NONE) {
                String stranger = tenant.tokenFor(StaffRole.ADMINISTRATOR);
                String forged = stranger.substring(0, stranger.lastIndexOf('.') + 1) + "A".repeat(86);
                var answer = Asking.send(given().auth().oauth2(forged), operation, harmless(operation));
                expect(operation, "a forger", answer, 401, "unauthenticated");
            }
        });
    }

    @Test
    void what_is_public_answers_without_a_token() {
        walk((operation, row) -> {
            if (row.ofNobody() == Right.PUBLIC) {
                Response answer = asNobody(operation);
                boolean turnedAway = Set.of("unauthenticated", "forbidden").contains(Asking.codeOf(answer));
                report(operation, "nobody", answer, !turnedAway && answer.statusCode() < 500);
            }
        });
    }

    @Test
    void a_session_is_renewed_only_with_its_cookie_and_opened_only_with_a_password() {
        walk((operation, row) -> {
            if (row.ofNobody() == Right.BY_COOKIE_OR_PASSWORD) {
                report(
                        operation,
                        "nobody",
                        asNobody(operation),
                        asNobody(operation).statusCode() == 401);
            }
        });
    }

    @Test
    void tenants_are_opened_only_with_the_operators_key() {
        walk((operation, row) -> {
            if (row.ofNobody() == Right.BY_KEY) {
                expect(operation, "nobody", asNobody(operation), 401, "unauthenticated");
                var wrong = given().header(KEY, "guessed");
                expect(operation, "a guesser", Asking.send(wrong, operation, harmless(operation)), 401, null);
                var admin = tenant.as(StaffRole.ADMINISTRATOR);
                expect(operation, "an administrator", Asking.send(admin, operation, harmless(operation)), 401, null);
                var empty = new Sample.Request(operation.path(), Map.of(), Map.of());
                var right = given().header(KEY, TestDatabase.PLATFORM_KEY);
                expect(operation, "the operator", Asking.send(right, operation, empty), 400, "validation-failed");
            }
        });
    }

    @Test
    void a_role_without_the_right_is_refused_and_a_role_with_it_let_in() {
        walk((operation, row) -> {
            for (StaffRole role : StaffRole.values()) {
                judge(operation, role.name(), row.of(role), asStaff(operation, role));
            }
            judge(operation, "RESIDENT", row.ofResident(), asResident(operation));
        });
    }

    private void judge(Operation operation, String role, Right right, Response answer) {
        switch (right) {
            case NONE -> expect(operation, role, answer, 403, "forbidden");
            case ANYWHERE, OWN_VENUES, ONESELF ->
                report(
                        operation,
                        role,
                        answer,
                        Set.of(200, 204, 400, 404, 409, 412).contains(answer.statusCode()));
            case PUBLIC, BY_COOKIE_OR_PASSWORD, BY_KEY ->
                report(operation, role, answer, answer.statusCode() != 403 && answer.statusCode() < 500);
        }
    }

    /** Goes through the table; all that is wrong is told at the end, not only the first. */
    private void walk(BiConsumer<Operation, Row> step) {
        Map<String, Row> rows = RoleMatrix.rows();
        Contract.operations().stream()
                .filter(operation -> rows.containsKey(operation.name()))
                .forEach(operation -> step.accept(operation, rows.get(operation.name())));
        assertThat(faults).isEmpty();
    }

    private Response asNobody(Operation operation) {
        return Asking.send(given(), operation, harmless(operation));
    }

    private Response asStaff(Operation operation, StaffRole role) {
        boolean ofVenue = role == StaffRole.VENUE_MANAGER || role == StaffRole.VENUE_STAFF;
        return Asking.send(tenant.as(role, ofVenue ? Set.of(venue) : Set.of()), operation, harmless(operation));
    }

    private Response asResident(Operation operation) {
        return Asking.send(tenant.asResident(holder.personId(), holder.voucherId()), operation, harmless(operation));
    }

    /** Of the right shape, at this tenant's site, and about nobody. */
    private Sample.Request harmless(Operation operation) {
        return Sample.of(
                operation,
                Sample.NOBODYS_IDS,
                (name, schema) -> Set.of("slug", "site").contains(name) ? tenant.slug() : null);
    }

    private void expect(Operation operation, String who, Response answer, int status, String code) {
        boolean codeFits = code == null || code.equals(Asking.codeOf(answer));
        report(operation, who, answer, answer.statusCode() == status && codeFits);
    }

    private void report(Operation operation, String who, Response answer, boolean fine) {
        if (!fine) {
            faults.add(operation + " by " + who + ": " + answer.statusCode() + " " + answer.asString());
        }
    }
}
