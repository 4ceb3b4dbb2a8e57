package io.machiyaku.reservation;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Ids;
import io.machiyaku.reservation.rules.Door;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Writes down the steps of the day: check-in, results, undoing. Booking, changing and cancelling write their own. */
@ApplicationScoped
public class ReservationEvents {

    private static final String ADD = """
            insert into reservation_event
                (tenant_id, id, reservation_id, at, kind, channel, actor_id, slot_id, former_status, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;
    private final Caller caller;
    private final CityTime time;

    ReservationEvents(AgroalDataSource database, Caller caller, CityTime time) {
        this.database = database;
        this.caller = caller;
        this.time = time;
    }

    /**
     * Inside the transaction of the step, whose channel is the desk's and not the booking's. {@code kind}: the status
     * reached, or UNDONE.
     */
    public void add(Reservation reservation, String kind, ReservationStatus former, String reason) {
        try (var connection = database.getConnection();
                var row = connection.prepareStatement(ADD)) {
            row.setObject(1, reservation.tenantId());
            row.setObject(2, Ids.next());
            row.setObject(3, reservation.id());
            row.setObject(4, time.instant().atOffset(ZoneOffset.UTC));
            row.setString(5, kind);
            row.setString(6, Door.WALK_IN.name());
            row.setObject(7, caller.id());
            row.setObject(8, reservation.slotId());
            row.setString(9, former.name());
            row.setString(10, reason);
            row.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("A step of a reservation could not be written", failed);
        }
    }
}
