package io.machiyaku.launch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What stands in the page for those whose browser does not run the app. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SitePageTest {

    @Inject
    City city;

    private ValidatableResponse contact(String page) {
        return given().get("/q/contact" + page).then().statusCode(200).contentType("text/html");
    }

    @Test
    void the_number_is_a_link_and_its_hours_stand_beside_it() {
        var tenant = city.municipality();
        tenant.run(() ->
                city.execute("update tenant set contact_phone = '0120-000-123', contact_hours = '平日 <午前9時〜午後5時>'"));
        String expected = "<a href=\"tel:0120000123\">0120-000-123</a> <span>平日 &lt;午前9時〜午後5時&gt;</span>";
        contact("/" + tenant.slug()).body(equalTo(expected));
        contact("/" + tenant.slug() + "/book/day?month=2026-12").body(equalTo(expected));
    }

    @Test
    void without_a_number_or_a_site_nothing_is_said() {
        contact("/" + city.municipality().slug()).body(emptyString());
        contact("/no-such-town").body(emptyString());
        contact("/").body(emptyString());
    }
}
