package io.machiyaku.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.contract.Contract.Operation;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.StoppableDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** While the database is stopped every operation says that it passes, and when to come again. */
@QuarkusTest
@QuarkusTestResource(value = StoppableDatabase.class, restrictToAnnotatedClass = true)
class DatabaseAwayTest {

    /** What needs no database: keys and pages in hand, and what is refused before anybody looks into it. */
    private static final int FEW = 20;

    private final City city;

    DatabaseAwayTest(City city) {
        this.city = city;
    }

    @Test
    void a_stopped_database_is_told_as_what_passes_at_every_operation() {
        var visitors = new Visitors(FilledTenant.in(city));
        Set<Operation> operations = Set.copyOf(Contract.operations());
        given().get("/q/health/ready").then().statusCode(200);
        StoppableDatabase.stopNow();
        var faults = new LinkedHashSet<String>();
        var others = new TreeSet<String>();
        for (Operation operation : operations) {
            var answer = visitors.usual(operation).send();
            boolean told = answer.status() == 503
                    && answer.code().equals("busy")
                    && Integer.parseInt(answer.headers().getOrDefault("retry-after", "0")) > 0;
            if (answer.status() >= 500 && !told) {
                faults.add(operation + ": " + answer);
            } else if (!told) {
                others.add(operation + ": " + answer.status());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(others).as("what is answered without the database").hasSizeLessThan(FEW);
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
    }
}
