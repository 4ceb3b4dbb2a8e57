package io.machiyaku.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.contract.Contract.Operation;
import io.machiyaku.contract.RawCall.Answer;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.StoppableDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
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
        List<Operation> operations = Contract.operations();
        given().get("/q/health/ready").then().statusCode(200);
        StoppableDatabase.stopNow();
        var answers = new ConcurrentHashMap<String, Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            operations.forEach(each -> threads.submit(
                    () -> answers.put(each.name(), visitors.usual(each).send())));
        }
        assertThat(answers).hasSameSizeAs(operations);
        answers.values().removeIf(DatabaseAwayTest::saysThatItPasses);
        assertThat(answers).as("what is answered without the database").hasSizeLessThan(FEW);
        assertThat(answers.values()).extracting(Answer::status).allMatch(status -> status < 500);
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
    }

    private static boolean saysThatItPasses(Answer answer) {
        return answer.status() == 503
                && answer.code().equals("busy")
                && Integer.parseInt(answer.headers().getOrDefault("retry-after", "0")) > 0;
    }
}
