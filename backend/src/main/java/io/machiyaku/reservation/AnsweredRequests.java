package io.machiyaku.reservation;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.reservation.rules.BookingRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;

/** The request keys of the steps of the day. Bookings remember theirs in the seat functions (V007). */
@ApplicationScoped
public class AnsweredRequests {

    private static final String REMEMBER = """
            insert into idempotency_key (tenant_id, caller_id, key, request_hash, answer, created_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String FORMER =
            "select request_hash from idempotency_key where tenant_id = ? and caller_id = ? and key = ?";

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final Caller caller;
    private final CityTime time;

    AnsweredRequests(AgroalDataSource database, TenantScope scope, Caller caller, CityTime time) {
        this.database = database;
        this.scope = scope;
        this.caller = caller;
        this.time = time;
    }

    /**
     * Inside the transaction of the step, so that a step refused is not remembered. False: the same request was answered
     * before. A key that came with other contents is refused.
     */
    public boolean isNew(RequestKey key, UUID reservationId) {
        if (key.key() == null) {
            return true;
        }
        try (var connection = database.getConnection()) {
            if (remember(connection, key, reservationId)) {
                return true;
            }
            if (!key.hash().equals(formerHash(connection, key))) {
                throw new Refused(BookingRefusal.IDEMPOTENCY_KEY_REUSED);
            }
            return false;
        } catch (SQLException failed) {
            throw new IllegalStateException("A request key could not be kept", failed);
        }
    }

    private boolean remember(Connection connection, RequestKey key, UUID reservationId) throws SQLException {
        try (var row = connection.prepareStatement(REMEMBER)) {
            row.setObject(1, scope.current());
            row.setObject(2, caller.id());
            row.setString(3, key.key());
            row.setString(4, key.hash());
            row.setString(5, reservationId.toString());
            row.setObject(6, time.instant().atOffset(ZoneOffset.UTC));
            return row.executeUpdate() > 0;
        }
    }

    private String formerHash(Connection connection, RequestKey key) throws SQLException {
        try (var former = connection.prepareStatement(FORMER)) {
            former.setObject(1, scope.current());
            former.setObject(2, caller.id());
            former.setString(3, key.key());
            try (var row = former.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
