package io.machiyaku.testsupport;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Small makers: venues, slots and people for tests, put straight into the database of a test's tenant. */
@ApplicationScoped
public class City {

    private final AgroalDataSource database;
    private final TestTenants tenants;

    City(AgroalDataSource database, TestTenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** A person with a voucher, registered and with the terms accepted. */
    public record Holder(UUID personId, UUID voucherId, String number, LocalDate birthDate) {}

    public TestTenant municipality() {
        return tenants.municipality();
    }

    public UUID vaccine(TestTenant tenant, String code) {
        return one(tenant, "select id from vaccine where code = ?", code);
    }

    public UUID programme(TestTenant tenant) {
        return one(tenant, "select id from programme where code = ?", "covid-19");
    }

    public UUID aVenue(TestTenant tenant, String number) {
        UUID id = Ids.next();
        tenant.run(() -> execute("""
                insert into venue (tenant_id, id, number, name, kind, published, vaccine_ids)
                select ?, ?, ?, ?, 'MASS', true, array(select id from vaccine)
                """, tenant.id(), id, number, "会場 " + number));
        return id;
    }

    public Holder aPerson(TestTenant tenant, LocalDate born) {
        return people(tenant, born, 1).getFirst();
    }

    public List<Holder> people(TestTenant tenant, LocalDate born, int count) {
        var holders = new ArrayList<Holder>();
        tenant.run(() -> {
            for (int i = 0; i < count; i++) {
                var holder = new Holder(
                        Ids.next(),
                        Ids.next(),
                        "%010d".formatted(ThreadLocalRandom.current().nextLong(1, 9_999_999_999L)),
                        born);
                execute("""
                        insert into person (tenant_id, id, birth_date, birth_date_kind, registered_at, terms_edition,
                                            family_name_kana, given_name_kana)
                        values (?, ?, ?, 'REAL', ?, 1, 'タムラ', 'カズコ')
                        """, tenant.id(), holder.personId(), born, TestClock.stamp());
                execute("""
                        insert into voucher (tenant_id, id, person_id, municipality_code, number, origin)
                        values (?, ?, ?, ?, ?, 'REGISTERED')
                        """, tenant.id(), holder.voucherId(), holder.personId(), tenant.code(), holder.number());
                holders.add(holder);
            }
        });
        return holders;
    }

    public void record(TestTenant tenant, Holder holder, int dose, LocalDate on, UUID vaccineId) {
        tenant.run(() -> execute(
                """
                insert into vaccination_record (tenant_id, id, person_id, programme_id, dose, vaccinated_on, vaccine_id,
                                                source, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, 'MANUAL', ?)
                """,
                tenant.id(),
                Ids.next(),
                holder.personId(),
                programme(tenant),
                dose,
                on,
                vaccineId,
                TestClock.stamp()));
    }

    public SlotMaker aSlot(TestTenant tenant, UUID venueId, LocalDateTime startsAt) {
        return new SlotMaker(tenant, venueId, startsAt);
    }

    /** Half an hour for doses 1 and 2 with ten seats, published, of the vaccine for adults, unless said otherwise. */
    public final class SlotMaker {
        private final TestTenant tenant;
        private final UUID venueId;
        private final LocalDateTime startsAt;
        private UUID vaccineId;
        private int capacity = 10;
        private boolean published = true;
        private boolean sameDay;
        private int doseFrom = 1;
        private int doseTo = 2;
        private Integer intervalMonths;
        private UUID pairedWith;
        private String half;
        private final UUID id = Ids.next();

        private SlotMaker(TestTenant tenant, UUID venueId, LocalDateTime startsAt) {
            this.tenant = tenant;
            this.venueId = venueId;
            this.startsAt = startsAt;
        }

        public SlotMaker withRoomFor(int seats) {
            capacity = seats;
            return this;
        }

        public SlotMaker of(UUID vaccine) {
            vaccineId = vaccine;
            return this;
        }

        public SlotMaker unpublished() {
            published = false;
            return this;
        }

        public SlotMaker sameDay() {
            sameDay = true;
            return this;
        }

        public SlotMaker forDose(int dose, Integer months) {
            doseFrom = dose;
            doseTo = dose;
            intervalMonths = months;
            return this;
        }

        private SlotMaker halfOf(UUID partner, String which) {
            pairedWith = partner;
            half = which;
            return this;
        }

        /** With its second half so many days later; answers the first half's id. */
        public UUID asSet(int days, int secondSeats) {
            SlotMaker second = new SlotMaker(tenant, venueId, startsAt.plusDays(days)).withRoomFor(secondSeats);
            tenant.run(() -> {
                second.halfOf(id, "SECOND").insert();
                halfOf(second.id, "FIRST").insert();
            });
            return id;
        }

        public UUID make() {
            tenant.run(this::insert);
            return id;
        }

        private void insert() {
            UUID vaccine = vaccineId == null ? vaccine(tenant, "pfizer-12") : vaccineId;
            execute(
                    """
                    insert into slot (tenant_id, id, venue_id, programme_id, vaccine_id, name, starts_at, ends_at, capacity,
                                      published, same_day, dose_from, dose_to, interval_months, paired_slot_id, set_half)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::int, ?::uuid, ?)
                    """,
                    tenant.id(),
                    id,
                    venueId,
                    programme(tenant),
                    vaccine,
                    "枠 " + id,
                    startsAt,
                    startsAt.plusMinutes(30),
                    capacity,
                    published,
                    sameDay,
                    doseFrom,
                    doseTo,
                    intervalMonths,
                    pairedWith,
                    half);
        }
    }

    /** As if so many different numbers had been missed within this hour of the test's clock; "" for the whole tenant. */
    public void tally(TestTenant tenant, String kind, String place, int subjects) {
        missed(tenant, kind, place, subjects, 0);
    }

    /** As if there had been so many wrong sign-ins within this hour. */
    public void misses(TestTenant tenant, String kind, int misses) {
        missed(tenant, kind, "", 0, misses);
    }

    private void missed(TestTenant tenant, String kind, String place, int subjects, int misses) {
        tenant.run(() ->
                execute("""
                insert into guess_tally (tenant_id, kind, subject_hash, hour, subjects, misses)
                values (?, ?, ?, date_trunc('hour', ?::timestamptz), ?, ?)
                on conflict (tenant_id, kind, subject_hash) do update set subjects = excluded.subjects, misses = excluded.misses
                """, tenant.id(), kind, place, new TestClock().instant().toString(), subjects, misses));
    }

    /** A number from the tenant's database. */
    public long count(TestTenant tenant, String sql, Object... values) {
        return tenant.in(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                fill(statement, values);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** An id from the tenant's database. */
    public UUID one(TestTenant tenant, String sql, Object... values) {
        return only(tenant, UUID.class, sql, values);
    }

    /** A text from the tenant's database. */
    public String text(TestTenant tenant, String sql, Object... values) {
        return only(tenant, String.class, sql, values);
    }

    private <T> T only(TestTenant tenant, Class<T> type, String sql, Object... values) {
        return tenant.in(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                fill(statement, values);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getObject(1, type);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** Runs a statement as the tenant whose work this is ({@link TestTenant#run}). */
    public void execute(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void fill(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
