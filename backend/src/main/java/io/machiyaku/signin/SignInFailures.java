package io.machiyaku.signin;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.ServerKeys;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.Attempt.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Counts failed sign-ins. Vouchers, accounts and addresses are kept as keyed hashes: the table tells nobody anything. */
@ApplicationScoped
class SignInFailures {

    private static final String LOCKED = """
            select 1 from sign_in_failure
            where tenant_id = ? and locked_until > ?
              and (kind, subject_hash) in ((?, ?), (?, ?), (?, ?))
            """;
    private static final String COUNT = """
            insert into sign_in_failure as f (tenant_id, kind, subject_hash, failures, since)
            values (?, ?, ?, 1, ?)
            on conflict (tenant_id, kind, subject_hash) do update set
                failures = case when f.since < ? then 1 else f.failures + 1 end,
                since = case when f.since < ? then excluded.since else f.since end
            returning failures
            """;
    private static final String LOCK = """
            update sign_in_failure set locked_until = ? where tenant_id = ? and kind = ? and subject_hash = ?
            """;
    private static final String FORGET = """
            delete from sign_in_failure where tenant_id = ? and kind = ? and subject_hash = ?
            """;
    private static final String FORGET_OLD = """
            delete from sign_in_failure where tenant_id = ? and since < ? and coalesce(locked_until, since) < ?
            """;

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final ServerKeys keys;
    private final CityTime time;

    SignInFailures(AgroalDataSource database, TenantScope scope, ServerKeys keys, CityTime time) {
        this.database = database;
        this.scope = scope;
        this.keys = keys;
        this.time = time;
    }

    boolean isLocked(Attempt attempt) {
        return ask(LOCKED, query -> {
            query.setObject(1, scope.current());
            query.setObject(2, at(time.instant()));
            List<Counter> counters = attempt.counters();
            for (int i = 0; i < counters.size(); i++) {
                query.setString(3 + 2 * i, counters.get(i).limit().name());
                query.setString(4 + 2 * i, hash(counters.get(i)));
            }
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        });
    }

    void count(Attempt attempt) {
        attempt.counters().forEach(counter -> {
            Duration pause = counter.limit().pauseAfter(countOne(counter));
            if (pause.isPositive()) {
                lock(counter, time.instant().plus(pause));
            }
        });
    }

    void forget(Counter counter) {
        ask(FORGET, row -> {
            row.setObject(1, scope.current());
            row.setString(2, counter.limit().name());
            row.setString(3, hash(counter));
            return row.executeUpdate();
        });
    }

    /** Removes what counts no more. */
    int forgetBefore(Instant moment) {
        return ask(FORGET_OLD, row -> {
            row.setObject(1, scope.current());
            row.setObject(2, at(moment));
            row.setObject(3, at(moment));
            return row.executeUpdate();
        });
    }

    private int countOne(Counter counter) {
        OffsetDateTime now = at(time.instant());
        return ask(COUNT, row -> {
            row.setObject(1, scope.current());
            row.setString(2, counter.limit().name());
            row.setString(3, hash(counter));
            row.setObject(4, now);
            row.setObject(5, now.minus(counter.limit().window()));
            row.setObject(6, now.minus(counter.limit().window()));
            try (var rows = row.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private void lock(Counter counter, Instant until) {
        ask(LOCK, row -> {
            row.setObject(1, at(until));
            row.setObject(2, scope.current());
            row.setString(3, counter.limit().name());
            row.setString(4, hash(counter));
            return row.executeUpdate();
        });
    }

    private String hash(Counter counter) {
        return keys.mac("sign-in failure " + counter.limit(), counter.key());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Question<T> {
        T answer(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String sql, Question<T> question) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return question.answer(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("Failed sign-ins could not be counted", failed);
        }
    }
}
