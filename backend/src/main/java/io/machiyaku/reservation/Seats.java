package io.machiyaku.reservation;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.Ids;
import io.machiyaku.platform.Refused;
import io.machiyaku.reservation.BookingFacts.SlotRow;
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
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The seat transaction: takes, moves and gives back seats by the functions of V011 and V040, one round trip each. Outside a
 * transaction each call is one of its own.
 */
@ApplicationScoped
class Seats {

    /** Under whose name, when and with which request key a step is taken; {@code lifted}: the codes that the overrides set aside. */
    record Step(
            UUID tenantId,
            UUID personId,
            long personSeen,
            Door door,
            UUID callerId,
            Instant at,
            Set<Waiver> overrides,
            List<String> lifted,
            String reason,
            RequestKey key,
            String answer) {}

    /** {@code setId} joins the halves of a set; null: in no set. */
    record Take(UUID id, String checkInCode, UUID slotId, long slotSeen, UUID programmeId, int dose, UUID setId) {

        static Take of(SlotRow slot, int dose, UUID setId) {
            return new Take(Ids.next(), CheckInCode.next(), slot.id(), slot.version(), slot.programmeId(), dose, setId);
        }
    }

    record Move(UUID eventId, UUID id, UUID from, UUID to, long toSeen, UUID setId) {}

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

    private static final String TAKE = call("book", 24);
    private static final String MOVE = call("change_seats", 31);
    private static final String RELEASE = call("cancel_seats", 14);

    private final AgroalDataSource database;

    Seats(AgroalDataSource database) {
        this.database = database;
    }

    private static String call(String function, int parameters) {
        return "select " + function + "(" + String.join(", ", Collections.nCopies(parameters, "?")) + ")";
    }

    /** All or none, and with them the later doses that fall. */
    void take(Step step, UUID voucherId, List<Take> takes, Releases falling) {
        call(TAKE, row -> {
            row.beginning(step);
            row.overriding(step);
            row.taking(voucherId, takes);
            row.releasing(falling);
            row.remembering(step);
        });
    }

    /** All or none: {@code moves}, the other half they need, and the later doses that fall. {@code setLeft} ends, if given. */
    void move(Step step, List<Move> moves, UUID setLeft, UUID voucherId, List<Take> takes, Releases falling) {
        call(MOVE, row -> {
            row.beginning(step);
            row.overriding(step);
            row.uuids(moves, Move::eventId);
            row.uuids(moves, Move::id);
            row.uuids(moves, Move::from);
            row.uuids(moves, Move::to);
            row.array("bigint", moves, Move::toSeen);
            row.uuids(moves, Move::setId);
            row.value(setLeft);
            row.taking(voucherId, takes);
            row.releasing(falling);
            row.remembering(step);
        });
    }

    void release(Step step, Releases releases) {
        call(RELEASE, row -> {
            row.beginning(step);
            row.value(step.reason());
            row.releasing(releases);
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

        void beginning(Step step) throws SQLException {
            value(step.tenantId());
            value(step.personId());
            value(step.personSeen());
            value(step.door().name());
            value(step.callerId());
            time(step.at());
        }

        void overriding(Step step) throws SQLException {
            array("text", step.overrides(), Waiver::name);
            array("text", step.lifted(), code -> code);
            value(step.reason());
        }

        void taking(UUID voucherId, List<Take> takes) throws SQLException {
            value(voucherId);
            uuids(takes, Take::id);
            array("text", takes, Take::checkInCode);
            uuids(takes, Take::slotId);
            array("bigint", takes, Take::slotSeen);
            uuids(takes, Take::programmeId);
            array("int", takes, Take::dose);
            uuids(takes, Take::setId);
        }

        void releasing(Releases releases) throws SQLException {
            uuids(releases.seats(), Release::eventId);
            uuids(releases.seats(), Release::id);
            uuids(releases.seats(), Release::slotId);
            value(releases.reason().name());
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
