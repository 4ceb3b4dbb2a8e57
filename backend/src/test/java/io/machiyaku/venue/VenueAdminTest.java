package io.machiyaku.venue;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.platform.Ids;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.Rivals;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VenueAdminTest {

    private static final String PATH = "/api/admin/venues";

    private final City city;
    private final Rivals rivals;
    private TestTenant tenant;

    VenueAdminTest(City city, Rivals rivals) {
        this.city = city;
        this.rivals = rivals;
    }

    @BeforeEach
    void open() {
        tenant = city.municipality();
    }

    private void takeNumber(String number) {
        city.execute(
                "insert into venue (tenant_id, id, number, name, kind) values (?, ?, ?, '別の会場', 'MASS')",
                tenant.id(),
                Ids.next(),
                number);
    }

    private ValidatableResponse register(String number) {
        return tenant.as(ADMINISTRATOR).body(form(number)).post(PATH).then();
    }

    private ValidatableResponse edit(String id, String number) {
        return tenant.as(ADMINISTRATOR)
                .body(form(number, "version", 0))
                .put(PATH + "/" + id)
                .then();
    }

    private static Map<String, Object> form(String number, Object... changes) {
        Map<String, Object> form = new HashMap<>(
                Map.of("number", number, "name", "会場", "kind", "MASS", "published", true, "vaccineIds", List.of()));
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }
}
