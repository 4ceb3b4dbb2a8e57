package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.machiyaku.platform.Unknown;
import io.machiyaku.testsupport.BareTenants;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VaccineCatalogueTest {

    @Inject
    BareTenants tenants;

    @Inject
    VaccineCatalogue catalogue;

    @Inject
    VaccineService service;

    @Inject
    EligibilityText eligibility;

    @Test
    void a_new_tenant_has_the_covid_vaccines_with_their_rules() {
        UUID tenant = tenants.make();

        Shelf shelf = tenants.in(tenant, catalogue::shelf);

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
        UUID tenant = tenants.make();

        Shelf again = tenants.in(tenant, () -> {
            service.seed(tenant);
            return catalogue.shelf();
        });

        assertThat(again.products()).hasSameSizeAs(CovidPresets.VACCINES);
    }

    @Test
    void a_vaccine_of_another_tenant_is_unknown() {
        UUID mine = tenants.make();
        UUID theirs = tenants.make();
        UUID vaccine = tenants.in(
                theirs, () -> catalogue.shelf().products().firstEntry().getKey());

        assertThatThrownBy(() -> tenants.in(mine, () -> catalogue.product(vaccine)))
                .isInstanceOf(Unknown.class);
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
