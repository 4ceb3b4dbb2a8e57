package io.machiyaku.resident;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names may hold ・, ＝ and blanks; a search finds them with and without. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KanaSearchTest {

    private final City city;
    private TestTenant tenant;
    private City.Holder holder;

    KanaSearchTest(City city) {
        this.city = city;
    }

    @BeforeEach
    void open() {
        tenant = city.municipality();
        holder = city.aPerson(tenant, LocalDate.of(1950, 1, 1));
    }

    private ValidatableResponse find(String field, String typed) {
        return tenant.as(CALL_CENTRE)
                .queryParam(field, typed)
                .get("/api/admin/residents")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "サン＝テグジュペリ, サンテグ",
        "サン＝テグジュペリ, サン＝テグジュペリ",
        "サン＝テグジュペリ, サン=テグ",
        "サン＝テグジュペリ, さん\u30a0てぐ",
        "サン＝テグジュペリ, ｻﾝ ﾃｸﾞ",
        "マリア・ルイサ, マリアルイサ",
        "マリア・ルイサ, マリア ルイサ",
        "マリア・ルイサ, まりあ･るい",
        "マリア ルイサ, マリア・ル",
        "O'BRIEN-SMITH, obrien smith",
        "ヤマダ, \u200bやまだ\ufeff"
    })
    void a_name_is_found_with_and_without_its_marks(String kept, String typed) {
        tenant.run(() -> city.execute(
                "update person set family_name_kana = ?, given_name_kana = ? where id = ?",
                kept,
                kept,
                holder.personId()));
        find("familyNameKana", typed)
                .body("items.personId", contains(holder.personId().toString()));
        find("givenNameKana", typed)
                .body("items.personId", contains(holder.personId().toString()));
    }

    @Test
    void a_name_with_a_double_hyphen_is_kept_and_another_name_is_not_found() {
        String page = "/api/admin/residents/" + holder.personId();
        tenant.as(CALL_CENTRE)
                .body(Map.of("familyNameKana", "さん=てぐじゅぺり", "givenNameKana", "アン・マリ", "version", 0))
                .put(page)
                .then()
                .statusCode(200)
                .body("familyNameKana", equalTo("サン＝テグジュペリ"))
                .body("givenNameKana", equalTo("アン・マリ"));
        find("familyNameKana", "サンテグジュペリス").body("items", empty());
    }

    @Test
    void marks_alone_ask_nothing() {
        tenant.as(CALL_CENTRE)
                .queryParam("familyNameKana", "・")
                .get("/api/admin/residents")
                .then()
                .statusCode(400)
                .body("fields.code", contains("search-empty"));
    }
}
