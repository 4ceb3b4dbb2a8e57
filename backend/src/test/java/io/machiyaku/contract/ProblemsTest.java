package io.machiyaku.contract;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong is told as a problem with a code and a sentence for people, never as a page or an empty answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProblemsTest {

    private static final String VENUES = "/api/admin/venues";
    private static final String VOUCHERS = "/api/admin/vouchers";

    private final City city;
    private TestTenant tenant;

    ProblemsTest(City city) {
        this.city = city;
    }

    @BeforeEach
    void open() {
        tenant = city.municipality();
    }

    @Test
    void unreadable_json_is_a_bad_request() {
        for (String body : new String[] {"{", "{\"number\": }", "[1,2", "<a/>", "\"", "nul", "{\"a\":1}{", "{'a':1}"}) {
            problem(admin().body(body).post(VENUES), 400);
        }
    }

    @Test
    void a_missing_body_and_null_are_bad_requests() {
        problem(admin().post(VENUES), 400);
        problem(admin().body("null").post(VENUES), 400);
        problem(admin().body("[]").post(VENUES), 400);
        problem(admin().body("7").post(VENUES), 400);
    }

    @Test
    void a_field_of_the_wrong_type_is_named() {
        problem(admin().body(Map.of("kind", "CASTLE")).post(VENUES), 400)
                .body("fields.field", hasItem("kind"))
                .body("fields.code", hasItem("bad-format"));
        problem(admin().body(Map.of("vaccineIds", new Object[] {"no id"})).post(VENUES), 400);
        problem(admin().body(Map.of("published", "perhaps")).post(VENUES), 400)
                .body("fields.field", hasItem("published"));
        problem(admin().body(Map.of("version", 1e30)).post(VENUES), 400).body("fields.field", hasItem("version"));
    }

    @Test
    void an_unknown_field_is_named_and_not_passed_over() {
        problem(admin().body(Map.of("nubmer", "1")).post(VENUES), 400).body("fields.field", hasItem("nubmer"));
    }

    @Test
    void every_missing_field_is_named_at_once() {
        problem(admin().body(Map.of()).post(VENUES), 400)
                .body("code", equalTo("validation-failed"))
                .body("fields.field", hasItem("number"))
                .body("fields.field", hasItem("name"))
                .body("fields.field", hasItem("kind"));
    }

    @Test
    void another_kind_of_body_is_an_unsupported_media_type() {
        for (String type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
            var request = given().auth().oauth2(tenant.tokenFor(ADMINISTRATOR)).contentType(type);
            problem(request.body("x=1").post(VENUES), 415).body("code", equalTo("unsupported-media-type"));
        }
    }

    @Test
    void an_answer_in_another_format_is_not_to_be_had() {
        problem(admin().accept("application/xml").get(VENUES), 406).body("code", equalTo("not-acceptable"));
    }

    @Test
    void a_body_that_is_too_large_is_told_so() throws IOException {
        assertThat(announcing(3_000_000, VENUES, "ja"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("\"code\":\"too-large\"");
        assertThat(announcing(3_000_000, "/api/auth/staff/login", "en"))
                .startsWith("HTTP/1.1 413")
                .contains("\"title\":\"Too large\"");
    }

    @Test
    void so_is_one_that_comes_in_pieces_without_its_length() throws IOException {
        assertThat(inPieces("x".repeat(2_200_000)))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("\"code\":\"too-large\"");
        assertThat(inPieces("{}")).startsWith("HTTP/1.1 400").contains("validation-failed");
    }

    private String inPieces(String body) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String head = """
                    POST /api/auth/staff/login HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Transfer-Encoding: chunked
                    Connection: close

                    %x
                    """.formatted(body.length());
            var out = socket.getOutputStream();
            out.write((head.replace("\n", "\r\n") + body + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The answer to the mere announcement of so many bytes: whoever sends them all may find the door closed meanwhile. */
    private String announcing(int bytes, String path, String language) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String head = """
                    POST %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Accept-Language: %s
                    Content-Type: application/json
                    Content-Length: %d
                    Connection: close

                    """.formatted(path, tenant.tokenFor(ADMINISTRATOR), language, bytes);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void unknown_paths_are_problems() {
        for (String path :
                new String[] {"/api", "/api/", "/api/nothing", "/api/admin/nothing", "/api/resident/x/y/z"}) {
            problem(given().get(path), 404).body("code", equalTo("not-found"));
            problem(given().contentType(ContentType.JSON).body("{}").post(path), 404);
        }
        problem(given().get("/api/sites/no-such-site"), 404);
        problem(given().urlEncodingEnabled(false).get("/api/sites/%E3%81%82"), 404);
    }

    @Test
    void methods_that_a_path_does_not_know_are_problems() {
        for (Method method : new Method[] {Method.PATCH, Method.DELETE, Method.PUT}) {
            problem(admin().body("{}").request(method, VENUES), 405).body("code", equalTo("method-not-allowed"));
        }
        problem(admin().get("/api/admin/residents/open/now"), 404);
    }

    @Test
    void ids_that_are_none_are_unknown_or_bad_but_never_a_failure() {
        for (String id : new String[] {"1", "x", "00000000-0000-0000-0000-00000000000g", "%20", "'--", "..%2f", "あ"}) {
            Response answer = admin().urlEncodingEnabled(!id.contains("%")).get(VENUES + "/" + id);
            assertThat(answer.statusCode()).as(id).isIn(400, 404);
            problem(answer, answer.statusCode());
        }
        problem(admin().get(VENUES + "/" + UUID.randomUUID()), 404);
        problem(admin().get(VENUES + "/" + new UUID(0, 0)), 404);
    }

    @Test
    void query_values_that_cannot_be_read_are_bad_requests() {
        for (String query :
                new String[] {"page=x", "page=-1", "page=99999999999", "size=0", "size=201", "kind=CASTLE", "size=1e3"
                }) {
            problem(admin().get(VENUES + "?" + query), 400);
        }
        for (String query :
                new String[] {"from=today", "from=2026-13-01", "from=2026-02-30", "venueId=x", "dose=two"}) {
            problem(admin().get("/api/admin/slots?" + query), 400);
        }
        problem(given().get("/api/sites/" + tenant.slug() + "/availability?month=soon"), 400);
        problem(given().get("/api/sites/" + tenant.slug() + "/availability"), 400);
    }

    @Test
    void a_page_far_behind_the_last_is_empty_or_refused() {
        admin().get(VENUES + "?page=1000000&size=200").then().statusCode(200).body("items.size()", equalTo(0));
        problem(admin().get(VENUES + "?page=999999999"), 400).body("fields.field", hasItem("page"));
        admin().get("/api/admin/residents?phone=0312&page=1000000&size=200")
                .then()
                .statusCode(200);
    }

    @Test
    void days_that_no_calendar_shows_are_refused() {
        for (String day : new String[] {"0000-01-01", "-0044-03-15", "+999999999-12-31", "9999-12-31", "1066-10-14"}) {
            problem(register("1234567890", day), 400);
            problem(admin().queryParam("from", day).get("/api/admin/slots?venueId=" + UUID.randomUUID()), day);
        }
    }

    @Test
    void what_the_database_cannot_keep_is_refused_and_what_people_write_is_kept() {
        UUID venue = city.aVenue(tenant, "1");
        problem(admin().body(venue("a\u0000b")).post(VENUES), 400);
        problem(admin().body(venue("half a pair \ud83c")).post(VENUES), 400);
        problem(admin().body("{\"number\":\"7\",\"name\":\"\\ud83c\"}").post(VENUES), 400);
        problem(admin().urlEncodingEnabled(false).get(VENUES + "?name=%00"), 400);
        problem(admin().urlEncodingEnabled(false).get(VENUES + "/" + venue + "%00"), 400);
        problem(admin().body(venue("x".repeat(101))).post(VENUES), 400)
                .body("fields.find { it.field == 'name' }.code", equalTo("bad-length"));
        admin().body(venue("💉 𠮷野家 髙﨑 ﷽ e\u0301"))
                .post(VENUES)
                .then()
                .statusCode(200)
                .body("name", equalTo("💉 𠮷野家 髙﨑 ﷽ e\u0301"));
    }

    @Test
    void sentences_are_japanese_unless_english_is_asked_for() {
        problem(admin().get(VENUES + "/" + UUID.randomUUID()), 404);
        for (String japanese : new String[] {"ja", "ja-JP", "fr", "*", "ja,en;q=0.5", ";;;q=what", ""}) {
            String detail = problem(register("1", "1950-01-01", japanese), 400)
                    .extract()
                    .path("detail");
            assertThat(detail).as(japanese).containsPattern("[ぁ-んァ-ン]");
        }
        for (String english : new String[] {"en", "en-GB,en;q=0.9", "fr, en;q=0.8, ja;q=0.2"}) {
            var problem = problem(register("1", "1950-01-01", english), 400);
            assertThat(problem.extract().<String>path("detail")).as(english).matches("\\p{ASCII}+");
            assertThat(problem.extract().<String>path("title")).as(english).matches("\\p{ASCII}+");
        }
    }

    @Test
    void a_number_out_of_range_is_told_the_end_it_passed() {
        problem(admin().get(VENUES + "?size=201"), 400)
                .body("fields[0].field", equalTo("size"))
                .body("fields[0].code", equalTo("out-of-range"))
                .body("fields[0].detail", equalTo("200以下の数を入力してください。"));
        problem(admin().get(VENUES + "?size=0"), 400).body("fields[0].detail", equalTo("1以上の数を入力してください。"));
        problem(admin().header("Accept-Language", "en").get(VENUES + "?size=0"), 400)
                .body("fields[0].detail", equalTo("Please enter a number of 1 or more."));
    }

    @Test
    void texts_are_measured_in_characters_and_lists_in_entries() {
        problem(admin().body(venue("x".repeat(101))).post(VENUES), 400)
                .body("detail", equalTo("1か所を直してください。"))
                .body("fields[0].detail", equalTo("100文字以下で入力してください。"));
        var crowded = new HashMap<>(venue("会場"));
        crowded.put("vaccineIds", Stream.generate(UUID::randomUUID).limit(51).toList());
        problem(admin().body(crowded).post(VENUES), 400)
                .body("fields[0].code", equalTo("bad-length"))
                .body("fields[0].detail", equalTo("50件以下にしてください。"));
    }

    @Test
    void a_missing_query_value_is_named() {
        UUID nobody = UUID.randomUUID();
        problem(tenant.asResident(nobody, nobody).get("/api/resident/slots?vaccineId=" + nobody), 400)
                .body("fields.field", containsInAnyOrder("venueId", "date"))
                .body("fields.code", everyItem(equalTo("required")));
    }

    private Map<String, Object> venue(String name) {
        return Map.of("number", "7", "name", name, "kind", "MASS", "published", true, "vaccineIds", new Object[0]);
    }

    private RequestSpecification admin() {
        return tenant.as(ADMINISTRATOR);
    }

    private Response register(String number, String born) {
        return register(number, born, "ja");
    }

    private Response register(String number, String born, String language) {
        return tenant.as(CALL_CENTRE)
                .header("Accept-Language", language)
                .body(Map.of("number", number, "birthDate", born))
                .post(VOUCHERS);
    }

    private static void problem(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
    }

    /** A problem of this status as the contract describes it. */
    static ValidatableResponse problem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType())
                .as(status + " " + answer.headers() + answer.asString())
                .startsWith("application/problem+json");
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("urn:machiyaku:problem:" + answer.<String>path("code"));
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.<String>path("detail")).isNotBlank();
        return answer.then();
    }
}
