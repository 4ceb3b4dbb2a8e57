package io.machiyaku.contract;

import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.contract.Contract.Operation;
import io.machiyaku.contract.RoleMatrix.Right;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Walks through every operation with a neighbour's tokens, of every role, and asks for what belongs to another tenant. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantDoorsTest {

    private final City city;
    private final Database database;
    private final List<String> faults = new ArrayList<>();
    private FilledTenant ours;
    private FilledTenant neighbour;
    private int asked;

    TenantDoorsTest(City city, Database database) {
        this.city = city;
        this.database = database;
    }

    @Test
    void a_neighbour_neither_sees_nor_changes_anything_of_ours_whatever_id_is_asked_for() {
        ours = FilledTenant.in(city);
        neighbour = FilledTenant.in(city);
        Map<String, String> before = digests();
        for (Operation operation : Contract.operations()) {
            var row = RoleMatrix.rows().get(operation.name());
            if (row.ofNobody() == Right.NONE) {
                for (String foreign : Sample.idsOf(operation)) {
                    for (StaffRole role : StaffRole.values()) {
                        ask(operation, foreign, role.name(), row.of(role), as(role));
                    }
                    ask(operation, foreign, "RESIDENT", row.ofResident(), asResident());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(100);
        assertThat(digests()).isEqualTo(before);
    }

    /** One id is ours, all others are the neighbour's own: {@code foreign} is its place and name. */
    private void ask(Operation operation, String foreign, String who, Right right, RequestSpecification as) {
        Function<String, UUID> ids = name -> (name.equals(foreign) ? ours : neighbour).idFor(operation.path(), name);
        Response answer = Asking.send(as, operation, Sample.of(operation, ids));
        asked++;
        String leak = leakOf(answer.asString());
        if (leak != null || !expected(operation, foreign, right, answer)) {
            faults.add("%s with our %s by %s: %d %s%s"
                    .formatted(
                            operation,
                            foreign,
                            who,
                            answer.statusCode(),
                            answer.asString(),
                            leak == null ? "" : " shows " + leak));
        }
    }

    /** Unknown where the id names the thing itself; elsewhere any no will do, or a search that finds nothing. */
    private boolean expected(Operation operation, String foreign, Right right, Response answer) {
        int status = answer.statusCode();
        if (right == Right.NONE) {
            return status == 403;
        }
        if (operation.in("path").stream().anyMatch(p -> p.name().equals(foreign))) {
            return status == 404;
        }
        boolean asksOnly = operation.method().equals("GET") && status == 200;
        return asksOnly || Set.of(400, 404, 409).contains(status);
    }

    private String leakOf(String body) {
        return ours.secrets().stream().filter(body::contains).findFirst().orElse(null);
    }

    private RequestSpecification as(StaffRole role) {
        boolean ofVenue = role == VENUE_MANAGER || role == VENUE_STAFF;
        // Even a token that names our venue as its own must not open it.
        return neighbour.tenant().as(role, ofVenue ? Set.of(neighbour.venue(), ours.venue()) : Set.of());
    }

    private RequestSpecification asResident() {
        return neighbour
                .tenant()
                .asResident(neighbour.holder().personId(), neighbour.holder().voucherId());
    }

    private Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String table : database.tablesBut(TenantWalkTest.EXCEPTIONS)) {
            digests.put(table, ours.tenant().in(() -> database.digest(table)));
        }
        return digests;
    }
}
