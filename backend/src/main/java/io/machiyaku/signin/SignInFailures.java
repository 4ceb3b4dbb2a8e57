package io.machiyaku.signin;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.ServerKeys;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.Attempt.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts failed sign-ins. Vouchers, accounts and addresses are kept as keyed hashes: the table tells nobody anything. */
@ApplicationScoped
class SignInFailures {

    private static final String LOCKED = """
            select max(f.locked_until) from unnest(?, ?) as asked (kind, hash)
            join sign_in_failure f on f.tenant_id = ? and f.kind = asked.kind and f.subject_hash = asked.hash
            where f.locked_until > ?
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
    private static final String LOCKED_AMONG = """
            select distinct asked.hash from unnest(?) as asked (hash)
            join sign_in_failure f on f.tenant_id = ? and f.kind in (?, ?)
              and f.subject_hash >= asked.hash and f.subject_hash < asked.hash || '/'
            where f.locked_until > ?
            """;
    private static final String FORGET = """
            delete from sign_in_failure where tenant_id = ? and kind = ? and subject_hash = ?
            """;
    private static final String FORGET_ALL_OF = """
            delete from sign_in_failure
            where tenant_id = ? and kind in (?, ?) and subject_hash >= ? and subject_hash < ? || '/'
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

    /** When the last of the pauses ends that these are in; nothing where none is. */
    Optional<Instant> lockedUntil(List<Counter> counters) {
        return ask(LOCKED, query -> {
            query.setArray(1, texts(query, counters.stream().map(c -> c.limit().name())));
            query.setArray(2, texts(query, counters.stream().map(this::hash)));
            query.setObject(3, scope.current());
            query.setObject(4, at(time.instant()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        });
    }

    /** Which of these subjects are paused now, for everybody or at some address. */
    Set<String> lockedAmong(Limit pair, Limit single, Collection<String> subjects) {
        Map<String, String> byHash = subjects.stream()
                .distinct()
                .collect(Collectors.toMap(subject -> hash(new Counter(single, subject, "")), Function.identity()));
        return ask(LOCKED_AMONG, query -> {
            query.setArray(1, texts(query, byHash.keySet().stream()));
            query.setObject(2, scope.current());
            query.setString(3, pair.name());
            query.setString(4, single.name());
            query.setObject(5, at(time.instant()));
            var locked = new HashSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    locked.add(byHash.get(rows.getString(1)));
                }
            }
            return locked;
        });
    }

    /** Counts one more, and pauses where that is too many; answers how many there are. */
    int count(Counter counter) {
        int failed = countOne(counter);
        Duration pause = counter.limit().pauseAfter(failed);
        if (pause.isPositive()) {
            lock(counter, time.instant().plus(pause));
        }
        return failed;
    }

    /** Of a subject everything: what was counted for it alone and at whatever address. */
    void forgetAllOf(Limit pair, Limit single, String subject) {
        String hash = hash(new Counter(single, subject, ""));
        ask(FORGET_ALL_OF, row -> {
            row.setObject(1, scope.current());
            row.setString(2, pair.name());
            row.setString(3, single.name());
            row.setString(4, hash);
            row.setString(5, hash);
            return row.executeUpdate();
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

    /** Of a pair: both hashes, so that all pairs of a subject lie together. */
    private String hash(Counter counter) {
        String subject = counter.subject().isEmpty() ? "" : keys.mac("sign-in failure subject", counter.subject());
        String address =
                counter.address().isEmpty() ? "" : "." + keys.mac("sign-in failure address", counter.address());
        return subject + address;
    }

    private static Array texts(PreparedStatement query, Stream<String> texts) throws SQLException {
        return query.getConnection().createArrayOf("text", texts.toArray());
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
