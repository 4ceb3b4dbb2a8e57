package io.machiyaku.contract;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_MANAGER;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.contract.Contract.Operation;
import io.machiyaku.contract.RoleMatrix.Right;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People under protection (支援措置) are hidden from everybody but administrators, also at the venue of their booking. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProtectedPersonTest {

    private static final List<StaffRole> OTHERS = List.of(CALL_CENTRE, VENUE_MANAGER, VENUE_STAFF);

    private final City city;
    private FilledTenant all;
    private LocalDate theDay;

    ProtectedPersonTest(City city) {
        this.city = city;
    }

    @BeforeEach
    void protect() {
        all = FilledTenant.in(city);
        theDay = Sample.DAY;
        int version = as(ADMINISTRATOR).get(page()).path("version");
        as(ADMINISTRATOR)
                .body(Map.of("protectedPerson", true, "familyNameKana", FilledTenant.KANA, "version", version))
                .put(page())
                .then()
                .statusCode(200);
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void administrators_see_them() {
        as(ADMINISTRATOR).get(page()).then().statusCode(200).body("protectedPerson", equalTo(true));
        assertThat(lists(ADMINISTRATOR))
                .allSatisfy(
                        list -> assertThat(seen(ADMINISTRATOR, list)).as(list).isTrue());
    }

    @Test
    void to_everybody_else_they_their_vouchers_and_their_bookings_are_unknown() {
        TestClock.set(theDay.atTime(9, 30));
        var faults = new ArrayList<String>();
        for (Operation operation : Contract.operations()) {
            boolean theirs = Stream.of("/residents/{id}", "/vouchers/{id}", "/reservations/{id}")
                    .anyMatch(operation.path()::contains);
            for (StaffRole role : theirs ? OTHERS : List.<StaffRole>of()) {
                if (RoleMatrix.rows().get(operation.name()).of(role) != Right.NONE) {
                    Response answer = Asking.send(
                            as(role), operation, Sample.of(operation, name -> all.idFor(operation.path(), name)));
                    if (answer.statusCode() != 404 || tells(answer.asString())) {
                        faults.add(operation + " by " + role + ": " + answer.statusCode() + " " + answer.asString());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_list_names_them() {
        for (StaffRole role : OTHERS) {
            assertThat(lists(role))
                    .allSatisfy(list ->
                            assertThat(seen(role, list)).as(role + " " + list).isFalse());
        }
    }

    @Test
    void neither_their_voucher_nor_their_code_opens_them_to_anybody_else() {
        TestClock.set(theDay.atTime(9, 30));
        for (StaffRole role : OTHERS) {
            var known = Map.of("voucherNumber", all.holder().number(), "birthDate", "1950-01-01");
            as(role).body(known).post("/api/admin/residents/open").then().statusCode(409);
        }
        for (StaffRole role : List.of(VENUE_MANAGER, VENUE_STAFF)) {
            for (String code : List.of(all.holder().number(), all.checkInCode())) {
                var scan = Map.of("code", code, "venueId", all.venue(), "birthDate", "1950-01-01");
                String answer = as(role).body(scan)
                        .post("/api/admin/reception/scan")
                        .then()
                        .statusCode(200)
                        .body("outcome", equalTo("UNKNOWN"))
                        .extract()
                        .asString();
                assertThat(tells(answer)).isFalse();
            }
        }
    }

    private List<String> lists(StaffRole role) {
        String number = all.holder().number();
        var lists = new ArrayList<>(List.of(
                "/api/admin/residents?voucherNumber=" + number,
                "/api/admin/residents?familyNameKana=" + FilledTenant.KANA,
                "/api/admin/slots/" + all.slot() + "/reservations"));
        if (role != VENUE_MANAGER && role != VENUE_STAFF) {
            lists.add("/api/admin/vouchers?number=" + number);
        }
        if (role != CALL_CENTRE) {
            lists.add("/api/admin/reception/day?venueId=" + all.venue() + "&date=" + theDay);
        }
        return lists;
    }

    private boolean seen(StaffRole role, String list) {
        return tells(as(role).get(list).then().statusCode(200).extract().asString());
    }

    private boolean tells(String body) {
        return Stream.of(
                        FilledTenant.KANA,
                        all.checkInCode(),
                        all.holder().number(),
                        all.holder().personId().toString())
                .anyMatch(body::contains);
    }

    private String page() {
        return "/api/admin/residents/" + all.holder().personId();
    }

    private RequestSpecification as(StaffRole role) {
        boolean ofVenue = role == VENUE_MANAGER || role == VENUE_STAFF;
        return all.tenant().as(role, ofVenue ? Set.of(all.venue()) : Set.of());
    }
}
