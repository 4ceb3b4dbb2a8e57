package io.machiyaku.reservation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTicker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public board of free seats: the same for everybody, at most a second old, and only what is published. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AvailabilityTest extends BookingTestBase {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @BeforeEach
    void stopTheTicker() {
        TestTicker.stop();
    }

    @AfterEach
    void letItRun() {
        TestTicker.reset();
    }

    @Test
    void anybody_sees_the_free_seats_of_a_month() {
        aSlotIn(7).withRoomFor(40).make();
        aSlotIn(8).withRoomFor(3).make();
        aSlotIn(9).withRoomFor(0).make();
        board().then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=1"))
                .body("offers", hasSize(3))
                .body("offers.find { it.date == '2026-12-08' }.level", equalTo("MANY"))
                .body("offers.find { it.date == '2026-12-08' }.remaining", equalTo(40))
                .body("offers.find { it.date == '2026-12-09' }.level", equalTo("FEW"))
                .body("offers.find { it.date == '2026-12-10' }.level", equalTo("NONE"));
    }

    @Test
    void what_is_not_published_is_never_shown() {
        UUID hidden = city.aVenue(tenant, "2");
        execute("update venue set published = false where id = ?", hidden);
        city.aSlot(tenant, hidden, TODAY.plusDays(7).atTime(9, 0)).make();
        aSlotIn(7).unpublished().make();
        board().then().statusCode(200).body("offers", hasSize(0));
        staff(io.machiyaku.staff.StaffRole.ADMINISTRATOR)
                .get("/api/admin/slots")
                .then()
                .body("total", equalTo(2));
    }

    @Test
    void no_seat_is_shown_beyond_the_offered_period_nor_before_booking_opens() {
        UUID last = city.aSlot(tenant, venue, TODAY.plusMonths(2).atTime(10, 0)).make();
        city.aSlot(tenant, venue, TODAY.plusMonths(2).plusDays(1).atTime(10, 0)).make();
        given().get(path("2027-02")).then().body("offers.date", contains("2027-02-01"));
        given().get(path("2027-03")).then().statusCode(200).body("offers", hasSize(0));
        UUID closed = aSlotIn(7).make();
        execute("update slot set opens_at = '2026-12-01T03:00:01Z' where id = ?", closed);
        board().then().body("offers[0].remaining", equalTo(0)).body("offers[0].level", equalTo("CLOSED"));
        assertThat(reserved(last)).isZero();
    }

    @Test
    void what_a_venue_has_given_up_is_not_shown() {
        aSlotIn(7).make();
        execute("update venue set vaccine_ids = '{}' where id = ?", venue);
        board().then().statusCode(200).body("offers", hasSize(0));
    }

    @Test
    void a_set_is_as_free_as_its_fuller_half() {
        aSlotIn(7).withRoomFor(40).asSet(21, 2);
        board().then()
                .body("offers", hasSize(1))
                .body("offers[0].set", equalTo(true))
                .body("offers[0].remaining", equalTo(2))
                .body("offers[0].level", equalTo("FEW"));
    }

    @Test
    void an_unchanged_board_is_not_sent_again() {
        UUID slot = aSlotIn(7).make();
        String tag = board().then().statusCode(200).extract().header("ETag");
        Response again = given().header("If-None-Match", tag).get(path());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        booked(holder, slot, 1);
        TestTicker.pass(A_SECOND);
        given().header("If-None-Match", tag).get(path()).then().statusCode(200).body("offers[0].remaining", equalTo(9));
    }

    @Test
    void within_a_second_everybody_gets_the_same_bytes() {
        UUID slot = aSlotIn(7).make();
        byte[] first = board().asByteArray();
        execute("update slot set capacity = 3 where id = ?", slot);
        TestTicker.pass(A_SECOND.minusNanos(1));
        assertThat(board().asByteArray()).isEqualTo(first);
        TestTicker.pass(Duration.ofNanos(1));
        board().then().body("offers[0].remaining", equalTo(3));
    }

    @Test
    void it_comes_zipped_to_whoever_can_unzip() throws IOException, InterruptedException {
        aSlotIn(7).make();
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> zipped = raw("gzip");
            assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(zipped.headers().allValues("Vary").toString().toLowerCase())
                    .contains("accept-encoding");
            byte[] plain = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
            assertThat(new String(plain, StandardCharsets.UTF_8)).startsWith("{\"offers\":[{");
            HttpResponse<byte[]> asItIs = raw("identity");
            assertThat(asItIs.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(asItIs.body()).isEqualTo(plain);
        }
    }

    @Test
    void months_that_are_not_offered_and_sites_that_do_not_exist_are_unknown() {
        for (String month : new String[] {"2026-11", "2028-01", "2999-12"}) {
            given().get("/api/sites/" + tenant.slug() + "/availability?month=" + month)
                    .then()
                    .statusCode(404);
        }
        given().get("/api/sites/nowhere/availability?month=2026-12").then().statusCode(404);
    }

    private Response board() {
        return given().get(path());
    }

    private String path() {
        return path("2026-12");
    }

    private String path(String month) {
        return "/api/sites/" + tenant.slug() + "/availability?month=" + month;
    }

    /** Asks for HTTP/2 where the server speaks it. */
    private HttpResponse<byte[]> raw(String encoding) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path()))
                    .header("Accept-Encoding", encoding)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
