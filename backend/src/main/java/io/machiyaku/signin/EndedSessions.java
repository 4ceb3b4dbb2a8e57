package io.machiyaku.signin;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Which sessions ended while their access tokens still live, and which tenants are suspended: a short list, read once a
 * second on every server, so that no request asks the database. It goes by the database's clock.
 */
@ApplicationScoped
class EndedSessions {

    private static final Logger LOG = Logger.getLogger(EndedSessions.class);

    /** Longer than a token lives, by the longest transaction that may note an end. */
    private static final Duration KEPT = AccessTokens.LIFE.plusMinutes(2);

    private static final Duration LATE = Duration.ofSeconds(10);
    private static final String ENDED = """
            select session_id, noted_at from ended_session
            where noted_at > coalesce(?, clock_timestamp() - interval '12 minutes')
            """;
    private static final String SUSPENDED = "select tenant_id from tenant_directory where state <> 'ACTIVE'";
    private static final String FORGET =
            "delete from ended_session where noted_at < clock_timestamp() - interval '12 minutes'";

    private final AgroalDataSource database;
    private final Map<UUID, OffsetDateTime> ended = new ConcurrentHashMap<>();
    private volatile Set<UUID> suspended = Set.of();
    private OffsetDateTime seenUntil;

    EndedSessions(AgroalDataSource database) {
        this.database = database;
    }

    boolean hold(String sessionId, String tenantId) {
        return !ended.isEmpty() && ended.containsKey(UUID.fromString(sessionId))
                || !suspended.isEmpty() && suspended.contains(UUID.fromString(tenantId));
    }

    /** Every second; a look that fails is made up for by the next. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepLooking() {
        try {
            look();
        } catch (SQLException unreachable) {
            LOG.debugf("Ended sessions could not be read: %s", unreachable.getMessage());
        }
    }

    synchronized void look() throws SQLException {
        try (var connection = database.getConnection()) {
            readEnded(connection);
            suspended = readSuspended(connection);
        }
        if (seenUntil != null) {
            ended.values().removeIf(noted -> noted.isBefore(seenUntil.minus(KEPT)));
        }
    }

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.executeUpdate();
        }
    }

    /** Rows that were noted a little earlier may be committed late. */
    private void readEnded(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(ENDED)) {
            query.setObject(
                    1, seenUntil == null ? null : seenUntil.minus(LATE), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime noted = rows.getObject(2, OffsetDateTime.class);
                    ended.put(rows.getObject(1, UUID.class), noted);
                    seenUntil = seenUntil == null || noted.isAfter(seenUntil) ? noted : seenUntil;
                }
            }
        }
    }

    private static Set<UUID> readSuspended(Connection connection) throws SQLException {
        var tenants = new HashSet<UUID>();
        try (var query = connection.prepareStatement(SUSPENDED);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                tenants.add(rows.getObject(1, UUID.class));
            }
        }
        return Set.copyOf(tenants);
    }
}
