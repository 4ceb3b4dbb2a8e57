package io.machiyaku.signin;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.ServerKeys;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.Attempt.Counter;
import io.machiyaku.signin.Limit.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Counts guesses, each in one statement before it is compared. Vouchers, accounts and addresses are kept as keyed hashes:
 * the table tells nobody anything.
 */
@ApplicationScoped
class GuessCounts {

    private static final String TAKE = "select take_guess(?, ?, ?, ?, ?::interval[], ?, ?)";
    private static final String GIVE_BACK = "select give_guess_back(?, ?, ?, ?)";
    private static final String PAUSED = """
            select paused_until from guess_count where tenant_id = ? and kind = ? and subject_hash = ? and paused_until > ?
            """;
    private static final String FORGET =
            "delete from guess_count where tenant_id = ? and kind = ? and subject_hash = ?";
    private static final String FORGET_ALL_OF = """
            delete from guess_count where tenant_id = ? and kind = any (?)
              and (subject_hash = ? or subject_hash >= ? || '.' and subject_hash < ? || '/')
            """;
    private static final String FORGET_OLD = "delete from guess_count where tenant_id = ? and last_at < ?";
    private static final String FORGET_OLD_TALLIES = "delete from guess_tally where tenant_id = ? and hour < ?";

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final ServerKeys keys;

    GuessCounts(AgroalDataSource database, TenantScope scope, ServerKeys keys) {
        this.database = database;
        this.scope = scope;
        this.keys = keys;
    }

    /** Counts one guess; false, and uncounted, where it is one too many. */
    boolean take(Counter counter, Instant now) {
        List<Window> windows = counter.limit().windows();
        return ask(TAKE, query -> {
            name(query, counter);
            query.setObject(4, at(now));
            query.setArray(5, array(query, "text", windows, Window::seconds));
            query.setArray(6, array(query, "int4", windows, Window::guesses));
            query.setObject(7, counter.limit().pausesFrom(), java.sql.Types.INTEGER);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        });
    }

    /** The guess taken at that moment was right, so it was none. */
    void giveBack(Counter counter, Instant taken) {
        ask(GIVE_BACK, query -> {
            name(query, counter);
            query.setObject(4, at(taken));
            return query.execute();
        });
    }

    /** When the pause ends that this is in; nothing where there is none. */
    Optional<Instant> pausedUntil(Counter counter, Instant now) {
        return ask(PAUSED, query -> {
            name(query, counter);
            query.setObject(4, at(now));
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        });
    }

    void forget(Counter counter) {
        ask(FORGET, row -> {
            name(row, counter);
            return row.executeUpdate();
        });
    }

    /** Of a subject everything: what was counted for it alone and at whatever place. */
    void forgetAllOf(String subject, List<Limit> limits) {
        String hash = hash(new Counter(limits.getFirst(), subject, ""));
        ask(FORGET_ALL_OF, row -> {
            row.setObject(1, scope.current());
            row.setArray(2, array(row, "text", limits, Limit::name));
            row.setString(3, hash);
            row.setString(4, hash);
            row.setString(5, hash);
            return row.executeUpdate();
        });
    }

    /** Removes what counts no more. */
    void forgetBefore(Instant moment) {
        for (String old : List.of(FORGET_OLD, FORGET_OLD_TALLIES)) {
            ask(old, row -> {
                row.setObject(1, scope.current());
                row.setObject(2, at(moment));
                return row.executeUpdate();
            });
        }
    }

    /** Of a pair: both hashes, so that all pairs of a subject lie together. */
    String hash(Counter counter) {
        String subject = counter.subject().isEmpty() ? "" : keys.mac("sign-in failure subject", counter.subject());
        return counter.where().isEmpty() ? subject : subject + "." + placeHash(counter.where());
    }

    String placeHash(String place) {
        return keys.mac("sign-in failure address", place);
    }

    UUID tenant() {
        return scope.current();
    }

    private void name(PreparedStatement query, Counter counter) throws SQLException {
        query.setObject(1, scope.current());
        query.setString(2, counter.limit().name());
        query.setString(3, hash(counter));
    }

    static <T> Array array(PreparedStatement query, String type, List<T> things, Function<T, Object> what)
            throws SQLException {
        return query.getConnection()
                .createArrayOf(type, things.stream().map(what).toArray());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    interface Question<T> {
        T answer(PreparedStatement statement) throws SQLException;
    }

    <T> T ask(String sql, Question<T> question) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return question.answer(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("Guesses could not be counted", failed);
        }
    }
}
