package io.machiyaku.demo;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.tenant.Plan;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the demo shows, by plan. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoPeopleTest {

    private static final String CITY = "999997";

    private final City city;
    private final DemoPeople people;
    private final DemoVenues venues;
    private TestTenant tenant;

    DemoPeopleTest(City city, DemoPeople people, DemoVenues venues) {
        this.city = city;
        this.people = people;
        this.venues = venues;
    }

    @BeforeEach
    void open() {
        tenant = city.municipality();
    }

    @Test
    void a_company_shows_dummy_dates_and_issued_numbers_without_one() {
        make(Plan.WORKPLACE);
        assertThat(people("birth_date_kind = 'DUMMY' and registered_at is null"))
                .isEqualTo(4);
        assertThat(people("birth_date_kind = 'UNKNOWN' and first_password_mac is not null"))
                .isEqualTo(4);
        assertThat(vouchers("municipality_code <> '000000'")).isZero();
    }

    @Test
    void a_clinic_shows_people_who_registered_themselves_verified_and_not() {
        make(Plan.MEDICAL_INSTITUTION);
        assertThat(vouchers("origin = 'SELF_REGISTERED' and verification = 'UNVERIFIED'"))
                .isEqualTo(4);
        assertThat(vouchers("origin = 'SELF_REGISTERED' and verification = 'VERIFIED'"))
                .isEqualTo(4);
        assertThat(vouchers("origin = 'SELF_REGISTERED' and municipality_code <> '" + CITY + "'"))
                .isZero();
    }

    @Test
    void a_city_shows_one_of_each_and_its_first_voucher_is_plain() {
        make(Plan.MUNICIPALITY);
        assertThat(people("birth_date_kind <> 'REAL'")).isEqualTo(2);
        assertThat(vouchers("number = '0000000001' and origin = 'REGISTERED'")).isEqualTo(1);
    }

    @Test
    void a_clinics_venue_is_a_clinic() {
        tenant.run(() -> venues.make(tenant.id(), Plan.MEDICAL_INSTITUTION));
        assertThat(city.count(tenant, "select count(*) from venue")).isEqualTo(1);
        assertThat(city.count(tenant, "select count(*) from venue where kind = 'INDIVIDUAL' and name = 'あおぞら内科'"))
                .isEqualTo(1);
    }

    @Test
    void staff_who_saw_the_paper_say_so_once() {
        make(Plan.MEDICAL_INSTITUTION);
        UUID voucher = city.one(tenant, "select id from voucher where verification = 'UNVERIFIED' limit 1");
        for (int i = 0; i < 2; i++) {
            tenant.as(CALL_CENTRE)
                    .body("{\"version\": 0}")
                    .post("/api/admin/vouchers/" + voucher + "/verify")
                    .then()
                    .statusCode(200)
                    .body("verification", equalTo("VERIFIED"));
        }
        assertThat(city.count(tenant, "select count(*) from operation_log where action = 'VERIFY'"))
                .isEqualTo(1);
        assertThat(vouchers("verified_at is not null and verified_by is not null"))
                .isEqualTo(1);
    }

    private void make(Plan plan) {
        tenant.run(() -> people.make(tenant.id(), new DemoPeople.Crowd(plan, CITY, 20)));
    }

    private long people(String condition) {
        return city.count(tenant, "select count(*) from person where " + condition);
    }

    private long vouchers(String condition) {
        return city.count(tenant, "select count(*) from voucher where " + condition);
    }
}
