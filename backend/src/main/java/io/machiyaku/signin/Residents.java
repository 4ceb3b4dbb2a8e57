package io.machiyaku.signin;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people who may sign in: their voucher stands, its use of the site is not forbidden, they have not died. One narrow
 * read, because in the opening hour signing in is what most people do.
 */
@ApplicationScoped
class Residents {

    private static final String SELECT = """
            select v.id, p.id, p.birth_date, p.password_hash, p.first_password_mac,
                   p.registered_at is not null, p.terms_edition, p.sessions_from
            from voucher v join person p on p.tenant_id = v.tenant_id and p.id = v.person_id
            where v.tenant_id = ? and v.deleted_at is null and v.site_allowed and p.deceased_on is null
            """;
    private static final String WITH_NUMBER =
            SELECT + " and v.number = ? and (?::text is null or v.municipality_code = ?) order by v.created_at, v.id";
    private static final String WITH_VOUCHER = SELECT + " and v.id = ?";
    private static final String ACCEPT_TERMS = """
            update person set terms_edition = greatest(terms_edition, ?), version = version + 1
            where tenant_id = ? and id = ?
            """;

    private final AgroalDataSource database;
    private final TenantScope scope;

    Residents(AgroalDataSource database, TenantScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Everybody whose voucher has this number; {@code municipalityCode} null asks for all codes. */
    List<Resident> withNumber(String number, String municipalityCode) {
        return read(WITH_NUMBER, number, municipalityCode, municipalityCode);
    }

    Optional<Resident> withVoucher(UUID voucherId) {
        return read(WITH_VOUCHER, voucherId).stream().findFirst();
    }

    void acceptTerms(UUID personId, int edition) {
        try (var connection = database.getConnection();
                var row = connection.prepareStatement(ACCEPT_TERMS)) {
            row.setInt(1, edition);
            row.setObject(2, scope.current());
            row.setObject(3, personId);
            row.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The acceptance could not be written", failed);
        }
    }

    private List<Resident> read(String sql, Object... values) {
        var residents = new ArrayList<Resident>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, scope.current());
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 2, values[i]);
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    residents.add(resident(rows));
                }
            }
            return residents;
        } catch (SQLException failed) {
            throw new IllegalStateException("The voucher cannot be read", failed);
        }
    }

    private static Resident resident(ResultSet row) throws SQLException {
        return new Resident(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
