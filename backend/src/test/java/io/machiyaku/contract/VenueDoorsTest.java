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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through every operation as somebody of one venue, and asks for what belongs to another venue of the tenant. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VenueDoorsTest {

    private final City city;
    private final List<String> faults = new ArrayList<>();
    private FilledTenant elsewhere;
    private FilledTenant here;

    VenueDoorsTest(City city) {
        this.city = city;
    }

    @BeforeEach
    void open() {
        elsewhere = FilledTenant.in(city);
        here = elsewhere.anotherVenue(city);
    }

    @Test
    void other_venues_with_their_slots_reservations_and_people_are_unknown_to_venue_roles() {
        int asked = 0;
        for (Operation operation : Contract.operations()) {
            for (String foreign : Sample.idsOf(operation)) {
                for (StaffRole role : List.of(VENUE_MANAGER, VENUE_STAFF)) {
                    boolean shared =
                            Set.of("vaccineId", "vaccineIds", "programmeId").contains(foreign);
                    Right right = RoleMatrix.rows().get(operation.name()).of(role);
                    if (right == Right.OWN_VENUES && !shared) {
                        ask(operation, foreign, role);
                        asked++;
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(40);
    }

    @Test
    void lists_show_venue_roles_only_what_is_theirs() {
        for (StaffRole role : List.of(VENUE_MANAGER, VENUE_STAFF)) {
            for (String list : List.of(
                    "/api/admin/venues",
                    "/api/admin/slots",
                    "/api/admin/residents?familyNameKana=" + FilledTenant.KANA,
                    "/api/admin/residents/" + here.holder().personId() + "/venues")) {
                String body =
                        as(role).get(list).then().statusCode(200).extract().asString();
                assertThat(elsewhere.secretsOfTheVenue()).noneMatch(body::contains);
                assertThat(here.secretsOfTheVenue()).as(list).anyMatch(body::contains);
            }
        }
    }

    private void ask(Operation operation, String foreign, StaffRole role) {
        Response answer = Asking.send(
                as(role),
                operation,
                Sample.of(operation, name -> (name.equals(foreign) ? elsewhere : here).idFor(operation.path(), name)));
        int status = answer.statusCode();
        boolean named = operation.in("path").stream().anyMatch(p -> p.name().equals(foreign));
        boolean asksOnly = operation.method().equals("GET") && status == 200;
        boolean refused =
                named ? status == 404 : asksOnly || Set.of(400, 404, 409).contains(status);
        String body = answer.asString();
        String leak = elsewhere.secretsOfTheVenue().stream()
                .filter(body::contains)
                .findFirst()
                .orElse(null);
        if (!refused || leak != null) {
            faults.add("%s with %s of elsewhere by %s: %d %s shows %s"
                    .formatted(operation, foreign, role, status, body, leak));
        }
    }

    private io.restassured.specification.RequestSpecification as(StaffRole role) {
        return here.tenant().as(role, Set.of(here.venue()));
    }
}
