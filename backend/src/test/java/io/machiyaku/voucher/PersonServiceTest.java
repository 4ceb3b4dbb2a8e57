package io.machiyaku.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Page;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Stale;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonServiceTest {

    private static final LocalDate BIRTH = LocalDate.of(1950, 1, 1);

    @Inject
    TestTenants tenants;

    @Inject
    PersonService service;

    @Inject
    PersonRepository people;

    @Inject
    PersonSearch search;

    @Inject
    VoucherService vouchers;

    @Inject
    VoucherRepository held;

    @Inject
    OpenedPersons opened;

    @Inject
    CityTime time;

    @Inject
    City city;

    @Inject
    AgroalDataSource database;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        tenant = tenants.municipality();
    }

    @Test
    void a_resident_registers_with_a_reading_and_a_password() {
        UUID id = person("131016", "0000000001");

        Person person = tenant.in(() -> service.register(id, 0, reading("やまだ", "ﾀﾛｳ"), false, "hash"));

        assertThat(person.registered()).isTrue();
        assertThat(person.hasOwnPassword()).isTrue();
        assertThat(person.details().familyNameKana()).isEqualTo("ヤマダ");
        assertThat(person.details().givenNameKana()).isEqualTo("タロウ");
        assertThat(person.version()).isEqualTo(1);
    }

    @Test
    void what_the_site_asks_for_is_missed_all_at_once() {
        UUID id = person("131016", "0000000001");

        Invalid missing = catchThrowableOfType(
                Invalid.class, () -> tenant.in(() -> service.register(id, 0, nothing(), false, null)));

        assertThat(missing.fields())
                .extracting(Invalid.Field::name)
                .containsExactly("familyNameKana", "givenNameKana", "password");
        assertThat(missing.fields()).extracting(Invalid.Field::rule).containsOnly(VoucherRefusal.REQUIRED);
    }

    @Test
    void a_hidden_field_keeps_what_staff_entered() {
        UUID id = person("131016", "0000000001");
        var withSex = new PersonDetails("ヤマダ", "タロウ", null, null, Sex.MALE, null, null, null, null);
        tenant.run(() -> service.edit(id, 0, withSex, false, null));

        Person person = tenant.in(() -> service.register(id, 1, reading("ヤマダ", "ジロウ"), false, "hash"));

        assertThat(person.details().sex()).isEqualTo(Sex.MALE);
        assertThat(person.details().givenNameKana()).isEqualTo("ジロウ");
    }

    @Test
    void a_provisional_holder_tells_the_real_birth_date_once() {
        UUID id = person("000000", "0000000001");
        assertThatThrownBy(() -> tenant.in(() -> service.register(id, 0, reading("ヤマダ", "タロウ"), false, "hash")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("birthDate required");

        Person person = tenant.in(() -> service.register(id, 0, born(LocalDate.of(1980, 2, 29)), false, "hash"));

        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(person.birthDateKind()).isEqualTo(BirthDateKind.REAL);
    }

    @Test
    void the_date_of_the_notice_is_asked_once_more_and_then_taken() {
        UUID id = person("000000", "0000000001");
        assertThatThrownBy(() -> tenant.in(() -> service.register(id, 0, born(BIRTH), false, "hash")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("birthDate birth-date-is-the-dummy");

        Person person = tenant.in(() -> service.register(id, 0, born(BIRTH), true, "hash"));

        assertThat(person.birthDateKind()).isEqualTo(BirthDateKind.REAL);
    }

    @Test
    void what_a_person_told_is_put_right_by_the_person_until_the_first_check_in_and_logged() {
        var holder = city.aPerson(tenant, BIRTH);
        sql("update person set birth_date_kind = 'DUMMY' where id = ?", holder.personId());
        UUID venue = city.aVenue(tenant, "1");
        UUID slot =
                city.aSlot(tenant, venue, LocalDateTime.of(2026, 12, 10, 9, 0)).make();
        UUID booking = reserved(holder, slot);
        tenant.run(() -> service.register(holder.personId(), 0, born(LocalDate.of(1980, 2, 29)), false, "hash"));
        String corrections = "select count(*) from operation_log where action = 'CORRECT_OWN_BIRTH_DATE'"
                + " and before->>'birthDate' = '1980-02-29' and after->>'birthDate' = '1980-03-01'";

        tenant.run(() -> service.register(holder.personId(), 1, born(LocalDate.of(1980, 3, 1)), false, null));

        assertThat(city.count(tenant, corrections)).isEqualTo(1);
        sql("update reservation set status = 'CHECKED_IN' where id = ?", booking);
        assertFixed(holder.personId(), 2);
    }

    @Test
    void what_the_municipality_knows_or_a_document_says_is_not_changed_by_the_person() {
        assertFixed(person("131016", "0000000001"), 0);
        UUID proven = person("000000", "0000000002");
        tenant.run(() -> service.proveBirthDate(proven, LocalDate.of(1980, 2, 29)));
        assertFixed(proven, 1);
    }

    private void assertFixed(UUID id, long version) {
        var other = born(LocalDate.of(1981, 1, 1));
        assertThatThrownBy(() -> tenant.in(() -> service.register(id, version, other, true, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("birth-date-fixed");
    }

    @Test
    void staff_too_are_asked_once_more_before_a_dummy_becomes_the_real_date() {
        UUID id = person("000000", "0000000001");
        UUID other = person("000000", "0000000002");

        assertThatThrownBy(() -> tenant.in(() -> service.edit(id, 0, born(BIRTH), false, null)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("birthDate birth-date-is-the-dummy");

        assertThat(tenant.in(() -> service.edit(id, 0, born(BIRTH), true, null)).birthDateKind())
                .isEqualTo(BirthDateKind.REAL);
        assertThat(tenant.in(() -> service.edit(other, 0, born(LocalDate.of(1980, 2, 29)), false, null))
                        .birthDateKind())
                .isEqualTo(BirthDateKind.REAL);
    }

    @Test
    void staff_may_leave_gaps_and_the_person_is_registered_once_they_are_filled() {
        UUID id = person("131016", "0000000001");

        assertThat(tenant.in(() -> service.edit(id, 0, nothing(), false, null)).registered())
                .isFalse();
        var care = new Care("車いす", "ヤマダ ハナコ", null, null, null, false);
        Person person = tenant.in(() -> service.edit(id, 0, reading("ヤマダ", "タロウ"), false, care));

        assertThat(person.registered()).isTrue();
        assertThat(person.care().needs()).isEqualTo("車いす");
        assertThat(person.care().language()).isEqualTo("ja");
    }

    @Test
    void a_stale_edit_is_refused_and_judgements_are_outdated_by_a_good_one() {
        UUID id = person("131016", "0000000001");
        tenant.run(() -> service.edit(id, 0, reading("ヤマダ", "タロウ"), false, null));

        assertThatThrownBy(() -> tenant.in(() -> service.edit(id, 0, reading("タナカ", "タロウ"), false, null)))
                .isInstanceOf(Stale.class);
        assertThat(tenant.in(() -> people.get(id)).bookingVersion()).isEqualTo(1);
    }

    @Test
    void people_are_found_by_number_phone_and_reading() {
        UUID id = person("131016", "0000000001");
        UUID other = person("131016", "0000000002");
        tenant.run(() -> service.edit(
                id,
                0,
                new PersonDetails("ヤマダ", "タロウ", null, null, null, "090-1234-5678", null, null, null),
                false,
                null));
        tenant.run(() -> service.edit(other, 0, reading("ヤマモト", "ハナコ"), false, null));

        assertThat(found("0000000001", null, null, null)).containsExactly(id);
        assertThat(found("00000000", null, null, null)).containsExactlyInAnyOrder(id, other);
        assertThat(found(null, "０９０１２３４", null, null)).containsExactly(id);
        assertThat(found(null, null, "やま", null)).containsExactly(id, other);
        assertThat(found(null, null, "やま", "ﾊﾅ")).containsExactly(other);
        assertThat(question(" ", "", "　", null, null).asksSomething()).isFalse();
    }

    @Test
    void venue_roles_find_people_booked_at_their_venues_lately() {
        UUID venue = city.aVenue(tenant, "1");
        UUID vaccine = city.vaccine(tenant, "pfizer-12");
        var holder = city.aPerson(tenant, BIRTH);
        UUID slot = city.aSlot(tenant, venue, LocalDateTime.of(2026, 11, 10, 9, 0))
                .of(vaccine)
                .make();
        UUID booking = reserved(holder, slot);

        assertThat(atVenue(holder, venue, "2026-11-10")).isTrue();
        assertThat(atVenue(holder, venue, "2026-11-11")).isFalse();
        assertThat(atVenue(holder, UUID.randomUUID(), "2026-11-10")).isFalse();

        sql("update reservation set status = 'CANCELLED', cancel_reason = 'OFFICE' where id = ?", booking);
        assertThat(atVenue(holder, venue, "2026-11-10")).isFalse();
    }

    /** The list and the question about one person must agree. */
    private boolean atVenue(City.Holder holder, UUID venue, String since) {
        var within = new PersonSearch.Within(Set.of(venue), LocalDate.parse(since));
        boolean booked = tenant.in(() -> search.booked(holder.personId(), within));
        var listed = tenant.in(() -> search.matching(question(holder.number(), null, null, null, within), ask()));
        assertThat(listed.total()).isEqualTo(booked ? 1 : 0);
        return booked;
    }

    private UUID reserved(City.Holder holder, UUID slot) {
        UUID id = UUID.randomUUID();
        sql("""
                insert into reservation (tenant_id, id, check_in_code, voucher_id, person_id, programme_id, slot_id, dose,
                                         channel, reserved_at, status_since)
                select tenant_id, ?, 'R2345678', ?, ?, programme_id, id, 1, 'WEB', ?, ? from slot where id = ?
                """, id, holder.voucherId(), holder.personId(), TestClock.stamp(), TestClock.stamp(), slot);
        return id;
    }

    private void sql(String statement, Object... values) {
        tenant.run(() -> {
            try (var connection = database.getConnection();
                    var row = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    row.setObject(i + 1, values[i]);
                }
                row.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    @Test
    void protected_people_are_found_by_administrators_only() {
        UUID id = person("131016", "0000000001");
        tenant.run(() -> people.get(id).note(new Care(null, null, null, null, null, true)));

        assertThat(found("0000000001", null, null, null)).isEmpty();
        var all = new PersonSearch.Question("0000000001", null, null, null, null, true);
        assertThat(tenant.in(() -> search.matching(all, ask())).items()).hasSize(1);
    }

    @Test
    void an_opened_person_stays_open_for_that_account_until_the_time_is_up() {
        UUID id = person("131016", "0000000001");
        UUID account = tenant.accountId(StaffRole.VENUE_STAFF);
        tenant.run(() -> opened.open(account, id, time.instant().minus(Duration.ofMinutes(1))));
        assertThat(tenant.in(() -> opened.isOpen(account, id))).isFalse();

        tenant.run(() -> opened.open(account, id, time.instant().plus(Duration.ofMinutes(15))));

        assertThat(tenant.in(() -> opened.isOpen(account, id))).isTrue();
        assertThat(tenant.in(() -> opened.isOpen(tenant.accountId(StaffRole.CALL_CENTRE), id)))
                .isFalse();
    }

    @Test
    void vouchers_of_many_people_come_at_once() {
        UUID one = person("131016", "0000000001");
        UUID two = person("131016", "0000000002");

        assertThat(tenant.in(() -> held.ofPersons(List.of(one, two))))
                .extracting(Voucher::number)
                .containsExactly("0000000001", "0000000002");
    }

    private UUID person(String code, String number) {
        return tenant.in(() -> vouchers.register(VoucherKey.read(code, number), BIRTH))
                .personId();
    }

    private List<UUID> found(String number, String phone, String family, String given) {
        return tenant.in(() -> search.matching(question(number, phone, family, given, null), ask())).items().stream()
                .map(Person::id)
                .toList();
    }

    private static PersonSearch.Question question(
            String number, String phone, String family, String given, PersonSearch.Within within) {
        return new PersonSearch.Question(number, phone, family, given, within, false);
    }

    private static Page.Ask ask() {
        var ask = new Page.Ask();
        ask.size = 50;
        return ask;
    }

    private static PersonDetails nothing() {
        return new PersonDetails(null, null, null, null, null, null, null, null, null);
    }

    private static PersonDetails reading(String family, String given) {
        return new PersonDetails(family, given, null, null, null, null, null, null, null);
    }

    private static PersonDetails born(LocalDate birthDate) {
        return new PersonDetails("ヤマダ", "タロウ", null, null, null, null, null, null, birthDate);
    }
}
