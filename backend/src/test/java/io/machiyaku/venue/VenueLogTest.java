package io.machiyaku.venue;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the operation log keeps of a venue. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VenueLogTest {

    @Inject
    City city;

    @Test
    void the_log_keeps_the_vaccines_of_a_venue_before_and_after() {
        TestTenant tenant = city.municipality();
        UUID vaccine = city.vaccine(tenant, "pfizer-12");
        UUID id = tenant.as(ADMINISTRATOR)
                .body(venue(List.of(vaccine)))
                .post("/api/admin/venues")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("id");
        tenant.as(ADMINISTRATOR)
                .body(venue(List.of()))
                .put("/api/admin/venues/" + id)
                .then()
                .statusCode(200);
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where subject_id = ? and action = 'MAKE'"
                                + " and after->>'name' = '文化会館' and after->'vaccineIds'->>0 = ?",
                        id,
                        vaccine.toString()))
                .isEqualTo(1);
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where subject_id = ? and action = 'CHANGE'"
                                + " and before->'vaccineIds'->>0 = ? and after->'vaccineIds' = '[]'",
                        id,
                        vaccine.toString()))
                .isEqualTo(1);
    }

    private static Map<String, Object> venue(List<UUID> vaccineIds) {
        return Map.of(
                "number",
                "1",
                "name",
                "文化会館",
                "kind",
                "MASS",
                "vaccineIds",
                vaccineIds,
                "published",
                true,
                "version",
                0);
    }
}
