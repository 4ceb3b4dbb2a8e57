package io.machiyaku.vaccine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.machiyaku.platform.Unknown;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VaccineCatalogueTest {

    @Inject
    TestTenants tenants;

    @Inject
    City city;

    @Inject
    VaccineCatalogue catalogue;

    @Inject
    VaccineService service;

    @Inject
    EligibilityText eligibility;

    @Test
    void a_new_tenant_has_the_covid_vaccines_with_their_rules() {
        TestTenant tenant = tenants.municipality();

        Shelf shelf = tenant.in(catalogue::shelf);

        ProgrammeRules covid = shelf.programmes().firstEntry().getValue();
        assertThat(covid.boosterMonths()).containsExactly(3, 4, 5, 6, 7, 8);
        List<Product> products = List.copyOf(shelf.products().values());
        assertThat(products).hasSameSizeAs(CovidPresets.VACCINES);
        for (int i = 0; i < products.size(); i++) {
            Product stored = products.get(i);
            assertThat(stored).isEqualTo(CovidPresets.VACCINES.get(i).product(stored.vaccineId(), covid));
            assertThat(shelf.setDaysOf(stored.vaccineId()))
                    .contains(CovidPresets.VACCINES.get(i).setDays());
        }
        assertThat(shelf.givenIn(covid.programmeId())).isEqualTo(products);
    }

    @Test
    void seeding_twice_changes_nothing() {
        TestTenant tenant = tenants.municipality();

        Shelf again = tenant.in(() -> {
            service.seed(tenant.id());
            return catalogue.shelf();
        });

        assertThat(again.products()).hasSameSizeAs(CovidPresets.VACCINES);
    }

    @Test
    void a_vaccine_of_another_tenant_is_unknown() {
        TestTenant mine = tenants.municipality();
        TestTenant theirs = tenants.municipality();
        UUID vaccine = theirs.in(() -> catalogue.shelf().products().firstEntry().getKey());

        assertThatThrownBy(() -> mine.in(() -> catalogue.product(vaccine))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void every_role_sees_programmes_and_vaccines(StaffRole role) {
        TestTenant tenant = tenants.municipality();

        tenant.as(role)
                .get("/api/admin/programmes")
                .then()
                .statusCode(200)
                .body("code", contains("covid-19"))
                .body("[0].boosterMonths", contains(3, 4, 5, 6, 7, 8));
        tenant.as(role)
                .get("/api/admin/vaccines")
                .then()
                .statusCode(200)
                .body("name", hasItem("ファイザー(5〜11歳)"))
                .body("[0].doses", equalTo(2))
                .body("[0].setIntervalDays", equalTo(21))
                .body("find { it.child && it.minAgeMonths == 60 }.maxAgeMonths", equalTo(143));
    }

    @Test
    void residents_see_the_vaccines_given_now() {
        TestTenant tenant = tenants.municipality();

        tenant.asResident(UUID.randomUUID(), UUID.randomUUID())
                .get("/api/resident/vaccines")
                .then()
                .statusCode(200)
                .body("size()", equalTo(CovidPresets.VACCINES.size()));
        given().get("/api/resident/vaccines").then().statusCode(401);
        tenant.as(StaffRole.ADMINISTRATOR).get("/api/resident/vaccines").then().statusCode(403);
    }

    @Test
    void whom_a_programme_is_for_is_told_to_staff() {
        TestTenant tenant = tenants.municipality();
        tenant.run(() -> city.execute("""
                update programme set eligibility = '[{"kind": "AGE", "from": 60, "to": 64},
                    {"kind": "BIRTH_RANGE", "from": "1960-04-02"}, {"kind": "FISCAL_YEAR_AGE", "to": 16}]'
                """));

        tenant.as(StaffRole.VENUE_STAFF)
                .get("/api/admin/programmes")
                .then()
                .statusCode(200)
                .body("[0].eligibility.kind", contains("AGE", "BIRTH_RANGE", "FISCAL_YEAR_AGE"))
                .body("[0].eligibility.from", contains(60, "1960-04-02", null))
                .body("[0].eligibility.to", contains(64, null, 16));
    }

    @Test
    void eligibility_is_read_by_kind() {
        List<Eligibility> read = eligibility.read("""
                [{"kind": "AGE", "from": 65},
                 {"kind": "BIRTH_RANGE", "from": "1960-04-02", "to": "1961-04-01"},
                 {"kind": "FISCAL_YEAR_AGE", "from": 12, "to": 16}]""");

        assertThat(read)
                .containsExactly(
                        new Eligibility.ByAge(AgeRange.years(65, null, UpperBound.ROUTINE_UNTIL)),
                        new Eligibility.BornBetween(LocalDate.of(1960, 4, 2), LocalDate.of(1961, 4, 1)),
                        new Eligibility.ByFiscalYearAge(12, 16));
    }
}
