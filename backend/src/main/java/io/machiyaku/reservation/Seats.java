package io.machiyaku.reservation;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.Refused;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.reservation.rules.Waiver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The seat transaction: takes, moves and gives back seats by the functions of V007, one round trip each. Outside a
 * transaction each call is one of its own.
 */
@ApplicationScoped
class Seats {

    /** Under whose name, when and with which request key a step is taken. */
    record Step(
            UUID tenantId,
            UUID personId,
            long personSeen,
            Door door,
            UUID callerId,
            Instant at,
            Set<Waiver> overrides,
            String reason,
            RequestKey key,
            String answer) {

        Step after(Step former) {
            return new Step(
                    tenantId,
                    personId,
                    former.personSeen + 1,
                    door,
                    callerId,
                    at,
                    overrides,
                    reason,
                    RequestKey.NONE,
                    null);
        }
    }

    record Take(UUID id, String checkInCode, UUID slotId, long slotSeen, UUID programmeId, int dose) {}

    record Move(UUID eventId, UUID id, UUID from, UUID to, long toSeen) {}

    record Release(UUID eventId, UUID id, UUID slotId) {}

    /** What was judged is no longer true: read and judge again. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    /** Another request with the same key was faster: its answer is the answer. */
    static final class AnsweredBefore extends RuntimeException {
        AnsweredBefore() {
            super("answered before", null, false, false);
        }
    }

    private static final String TAKE = "select book(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE = "select change_seats(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String RELEASE = "select cancel_seats(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;

    Seats(AgroalDataSource database) {
        this.database = database;
    }

    /** All or none; {@code setId} joins the halves of a set. */
    void take(Step step, UUID voucherId, List<Take> takes, UUID setId) {
        call(TAKE, row -> {
            row.who(step);
            row.value(voucherId);
            row.value(step.door().name());
            row.value(step.callerId());
            row.time(step.at());
            row.uuids(takes, Take::id);
            row.array("text", takes, Take::checkInCode);
            row.uuids(takes, Take::slotId);
            row.array("bigint", takes, Take::slotSeen);
            row.uuids(takes, Take::programmeId);
            row.array("int", takes, Take::dose);
            row.value(setId);
            row.array("text", step.overrides(), Waiver::name);
            row.value(step.reason());
            row.remembering(step);
        });
    }

    void move(Step step, List<Move> moves) {
        call(MOVE, row -> {
            row.who(step);
            row.value(step.door().name());
            row.value(step.callerId());
            row.time(step.at());
            row.uuids(moves, Move::eventId);
            row.uuids(moves, Move::id);
            row.uuids(moves, Move::from);
            row.uuids(moves, Move::to);
            row.array("bigint", moves, Move::toSeen);
            row.array("text", step.overrides(), Waiver::name);
            row.value(step.reason());
            row.remembering(step);
        });
    }

    void release(Step step, List<Release> releases, CancelReason cancelReason) {
        call(RELEASE, row -> {
            row.who(step);
            row.value(step.door().name());
            row.value(step.callerId());
            row.time(step.at());
            row.uuids(releases, Release::eventId);
            row.uuids(releases, Release::id);
            row.uuids(releases, Release::slotId);
            row.value(cancelReason.name());
            row.value(step.reason());
            row.remembering(step);
        });
    }

    private interface Filling {
        void fill(Row row) throws SQLException;
    }

    private void call(String sql, Filling filling) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.fill(new Row(connection, statement));
            statement.execute();
        } catch (SQLException refused) {
            throw meaning(refused);
        }
    }

    /** Constraint names are matched by prefix: a distributed database appends a shard number. */
    private static RuntimeException meaning(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (String.valueOf(refused.getSQLState())) {
            case "MK001", "40P01", "40001" -> new Overtaken();
            case "23505" -> {
                if (message.contains("idempotency_key_once")) {
                    yield new AnsweredBefore();
                }
                if (message.contains("reservation_one_live_per_dose")) {
                    yield new Refused(BookingRefusal.ALREADY_RESERVED);
                }
                yield message.contains("reservation_check_in_code_once")
                        ? new Overtaken()
                        : new IllegalStateException(refused);
            }
            case "55P03", "57014" -> new Denied(503, CommonProblem.BUSY, 5);
            default -> new IllegalStateException("The seat transaction failed", refused);
        };
    }

    /** Fills the parameters of a call from left to right. */
    private static final class Row {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        Row(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void who(Step step) throws SQLException {
            value(step.tenantId());
            value(step.personId());
            value(step.personSeen());
        }

        void remembering(Step step) throws SQLException {
            value(step.key().key());
            value(step.key().hash());
            value(step.answer());
        }

        void value(Object value) throws SQLException {
            if (value == null) {
                statement.setNull(next++, java.sql.Types.OTHER);
            } else {
                statement.setObject(next++, value);
            }
        }

        void time(Instant at) throws SQLException {
            statement.setObject(next++, at.atOffset(ZoneOffset.UTC));
        }

        <T> void uuids(Collection<T> things, Function<T, UUID> part) throws SQLException {
            array("uuid", things, part);
        }

        <T> void array(String type, Collection<T> things, Function<T, ?> part) throws SQLException {
            Object[] parts = things.stream().map(part).toArray();
            statement.setArray(next++, connection.createArrayOf(type, parts));
        }
    }
}
