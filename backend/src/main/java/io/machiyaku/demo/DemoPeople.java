package io.machiyaku.demo;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.FirstPasswords;
import io.machiyaku.platform.Ids;
import io.machiyaku.platform.MunicipalityCode;
import io.machiyaku.tenant.Plan;
import io.machiyaku.vaccine.Vaccine;
import io.machiyaku.vaccine.VaccineRepository;
import io.machiyaku.voucher.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Invented holders of vouchers 0000000001, 0000000002 …: ages spread from 0 to 100, all of them registered but the first,
 * who was born on 1 January 1950 and is free to book. Every fourth adult has had doses 1 and 2, some a third. Some are as
 * their plan has them ({@link DemoKind}): with a roster's dummy date, with none yet, or registered by themselves.
 */
@ApplicationScoped
class DemoPeople {

    private static final LocalDate FIRST_BORN = LocalDate.of(1950, 1, 1);
    private static final int OLDEST = 100;
    private static final int GROWN_UP = 20;
    private static final int DAYS_OF_YEAR = 365;
    /** What every issued number of the demo opens with. */
    static final String ISSUED_PASSWORD = "demo-demo-demo";

    private static final List<String> FAMILIES = List.of(
            "タムラ/田村", "ヤマシタ/山下", "コバヤシ/小林", "ヨシダ/吉田", "マツモト/松本", "イノウエ/井上", "キムラ/木村", "ハヤシ/林", "シミズ/清水", "サイトウ/斎藤",
            "モリ/森", "イケダ/池田", "ハシモト/橋本");
    private static final List<String> GIVENS = List.of(
            "カズコ/和子", "ヒロシ/博", "ヨウコ/洋子", "ミノル/稔", "サチコ/幸子", "タカシ/隆", "ケイコ/恵子", "マコト/誠", "ユウキ/優希", "アオイ/葵", "ハルト/陽翔");

    private static final String PERSON = """
            insert into person (tenant_id, id, birth_date, birth_date_kind, family_name_kana, given_name_kana, family_name,
                                given_name, registered_at, first_password_mac)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String VOUCHER = """
            insert into voucher (tenant_id, id, person_id, municipality_code, number, origin, verification)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String RECORD = """
            insert into vaccination_record (tenant_id, id, person_id, programme_id, dose, vaccinated_on, vaccine_id,
                                            lot_number, physician_name, source, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, 'FJ7489', '高橋 医師', 'IMPORT', now())
            """;

    private final AgroalDataSource database;
    private final VaccineRepository vaccines;
    private final FirstPasswords passwords;
    private final CityTime time;

    DemoPeople(AgroalDataSource database, VaccineRepository vaccines, FirstPasswords passwords, CityTime time) {
        this.database = database;
        this.vaccines = vaccines;
        this.passwords = passwords;
        this.time = time;
    }

    /** So many people of a tenant; {@code city}: the code of the vouchers that a city sent. */
    record Crowd(Plan plan, String city, int count) {}

    void make(UUID tenantId, Crowd crowd) {
        Vaccine adult = vaccines.inOrder().stream()
                .filter(vaccine -> vaccine.code().equals("pfizer-12"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = database.getConnection();
                PreparedStatement people = connection.prepareStatement(PERSON);
                PreparedStatement vouchers = connection.prepareStatement(VOUCHER);
                PreparedStatement records = connection.prepareStatement(RECORD)) {
            for (int number = 1; number <= crowd.count(); number++) {
                UUID person = Ids.next();
                DemoKind kind = DemoKind.of(crowd.plan(), number, crowd.count());
                LocalDate born = born(number, crowd.count());
                add(people, personRow(tenantId, person, number, kind.dateOf(born), kind));
                add(vouchers, voucherRow(tenantId, person, number, kind, crowd.city()));
                if (kind.registered()) {
                    addHistory(records, tenantId, person, number, born, adult);
                }
            }
            people.executeBatch();
            vouchers.executeBatch();
            records.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The demo people could not be made", failed);
        }
    }

    private LocalDate born(int number, int count) {
        if (number == 1) {
            return FIRST_BORN;
        }
        long daysOld = (long) OLDEST * DAYS_OF_YEAR * (number - 2) / Math.max(1, count - 2);
        return time.today().minusDays(daysOld + number % 7);
    }

    private Object[] personRow(UUID tenantId, UUID person, int number, LocalDate date, DemoKind kind) {
        String[] family = FAMILIES.get(number % FAMILIES.size()).split("/");
        String[] given = GIVENS.get(number % GIVENS.size()).split("/");
        boolean registered = number > 1 && kind.registered();
        return new Object[] {
            tenantId,
            person,
            date,
            kind.birthDateKind().name(),
            registered ? family[0] : null,
            registered ? given[0] : null,
            registered ? family[1] : null,
            registered ? given[1] : null,
            registered ? time.now().atZone(CityTime.ZONE).toOffsetDateTime() : null,
            kind == DemoKind.ISSUED ? passwords.mac(person, ISSUED_PASSWORD) : null
        };
    }

    private static Object[] voucherRow(UUID tenantId, UUID person, int number, DemoKind kind, String city) {
        return new Object[] {
            tenantId,
            Ids.next(),
            person,
            kind.origin() == Voucher.Origin.PROVISIONAL ? MunicipalityCode.PROVISIONAL : city,
            "%010d".formatted(number),
            kind.origin().name(),
            kind.verification().name()
        };
    }

    private void addHistory(
            PreparedStatement records, UUID tenantId, UUID person, int number, LocalDate born, Vaccine vaccine)
            throws SQLException {
        if (number % 4 != 0 || born.isAfter(time.today().minusYears(GROWN_UP))) {
            return;
        }
        LocalDate second = time.today().minusMonths(6).minusDays(number % 90);
        add(records, record(tenantId, person, 1, second.minusDays(21), vaccine));
        add(records, record(tenantId, person, 2, second, vaccine));
        if (number % 8 == 0) {
            add(records, record(tenantId, person, 3, second.plusMonths(4), vaccine));
        }
    }

    private static Object[] record(UUID tenantId, UUID person, int dose, LocalDate on, Vaccine vaccine) {
        return new Object[] {tenantId, Ids.next(), person, vaccine.programmeId(), dose, on, vaccine.id()};
    }

    private static void add(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
