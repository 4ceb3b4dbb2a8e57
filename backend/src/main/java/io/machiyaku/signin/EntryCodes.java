package io.machiyaku.signin;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.ServerKeys;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Six digits that somebody reads out to a person whom they know: good for an hour and one sign-in. Kept as keyed digests. */
@ApplicationScoped
class EntryCodes {

    static final Duration GOOD_FOR = Duration.ofHours(1);

    private static final int CODES = 1_000_000;
    private static final String PUT = """
            insert into entry_code (tenant_id, subject_id, code_mac, until, issued_by, issued_at) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, subject_id) do update set
              code_mac = excluded.code_mac, until = excluded.until, issued_by = excluded.issued_by, issued_at = excluded.issued_at
            """;
    private static final String FITS =
            "select 1 from entry_code where tenant_id = ? and subject_id = ? and code_mac = ? and until > ?";
    private static final String USE =
            "delete from entry_code where tenant_id = ? and subject_id = ? and code_mac = ? and until > ?";
    private static final String FORGET_OLD = "delete from entry_code where tenant_id = ? and until < ?";

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final ServerKeys keys;
    private final SecureRandom random = new SecureRandom();

    EntryCodes(AgroalDataSource database, TenantScope scope, ServerKeys keys) {
        this.database = database;
        this.scope = scope;
        this.keys = keys;
    }

    /** A new one for a voucher or an account; it takes the place of the one before. */
    String issue(UUID subjectId, UUID by, Instant now) {
        String code = "%06d".formatted(random.nextInt(CODES));
        run(PUT, row -> {
            name(row, subjectId, code);
            row.setObject(4, GuessCounts.at(now.plus(GOOD_FOR)));
            row.setObject(5, by);
            row.setObject(6, GuessCounts.at(now));
            return row.executeUpdate();
        });
        return code;
    }

    boolean fits(UUID subjectId, String code, Instant now) {
        return run(FITS, query -> {
                    name(query, subjectId, code);
                    query.setObject(4, GuessCounts.at(now));
                    try (var rows = query.executeQuery()) {
                        return rows.next() ? 1 : 0;
                    }
                })
                == 1;
    }

    /** Uses it up; false where somebody was faster. */
    boolean use(UUID subjectId, String code, Instant now) {
        return run(USE, row -> {
                    name(row, subjectId, code);
                    row.setObject(4, GuessCounts.at(now));
                    return row.executeUpdate();
                })
                == 1;
    }

    void forgetBefore(Instant moment) {
        run(FORGET_OLD, row -> {
            row.setObject(1, scope.current());
            row.setObject(2, GuessCounts.at(moment));
            return row.executeUpdate();
        });
    }

    private void name(PreparedStatement row, UUID subjectId, String code) throws SQLException {
        row.setObject(1, scope.current());
        row.setObject(2, subjectId);
        row.setString(3, keys.mac("entry code", subjectId + " " + code));
    }

    private int run(String sql, GuessCounts.Question<Integer> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.answer(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("Entry codes could not be read or written", failed);
        }
    }
}
