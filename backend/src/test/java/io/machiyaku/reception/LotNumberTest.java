package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Whoever looks for a lot finds all who had it: it is kept in one spelling, at every door. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LotNumberTest extends ReceptionTestBase {

    private static final String SLOPPY = " ｅｗ\u200b 48\u201011\u3000";
    private static final String KEPT = "EW48-11";

    @Test
    void a_result_keeps_lot_and_institution_in_one_spelling() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        result(id, 1, "VACCINATED", "lotNumber", SLOPPY, "institutionCode", "１３ 1012-3456\u20107")
                .statusCode(200);
        page(holder).body("history[0].lotNumber", equalTo(KEPT));
        assertThat(city.count(
                        tenant,
                        "select count(*) from vaccination_record where lot_number = ? and institution_code = ?",
                        KEPT,
                        "131012-3456-7"))
                .isEqualTo(1);
    }

    @Test
    void a_dose_that_is_entered_keeps_it_too() {
        dose(SLOPPY).statusCode(200);
        page(holder).body("history[0].lotNumber", equalTo(KEPT));
    }

    @Test
    void what_becomes_a_formula_in_its_one_spelling_is_refused() {
        for (String lot : new String[] {"\u20101+1", "ー1", "\u200b=1", "＝1"}) {
            dose(lot).statusCode(400).body("fields.code", contains("formula-refused"));
            result(bookedForToday(city.aPerson(tenant, BORN), 1), 0, "VACCINATED", "lotNumber", lot)
                    .statusCode(400)
                    .body("fields.code", contains("formula-refused"));
        }
    }

    @Test
    void the_length_is_that_of_the_spelling_which_is_kept() {
        dose(" 1234567890 1234567890 ").statusCode(200);
        page(holder).body("history[0].lotNumber", equalTo("12345678901234567890"));
    }

    @Test
    void what_was_recorded_before_is_brought_into_the_same_spelling() throws IOException, SQLException {
        city.record(tenant, holder, 1, TUESDAY.minusDays(30), city.vaccine(tenant, "pfizer-12"));
        tenant.run(() -> city.execute(
                "update vaccination_record set lot_number = ?, institution_code = ? where person_id = ?",
                SLOPPY,
                "１３ 1\u2212x\ufeff",
                holder.personId()));
        asOwner("/db/migration/V051__lots_have_one_spelling.sql");
        page(holder).body("history[0].lotNumber", equalTo(KEPT));
        assertThat(city.count(tenant, "select count(*) from vaccination_record where institution_code = '131-x'"))
                .isEqualTo(1);
    }

    private ValidatableResponse dose(String lot) {
        return tenant.as(ADMINISTRATOR)
                .body(Map.of(
                        "programmeId",
                        city.programme(tenant),
                        "dose",
                        1,
                        "date",
                        TUESDAY.minusDays(60).toString(),
                        "vaccineId",
                        city.vaccine(tenant, "pfizer-12"),
                        "lotNumber",
                        lot,
                        "source",
                        "MANUAL",
                        "reason",
                        "手帳で確かめた"))
                .post("/api/admin/residents/" + holder.personId() + "/history")
                .then();
    }

    private static void asOwner(String migration) throws IOException, SQLException {
        var config = ConfigProvider.getConfig();
        try (var script = LotNumberTest.class.getResourceAsStream(migration);
                var connection = DriverManager.getConnection(
                        config.getValue("quarkus.flyway.jdbc-url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
