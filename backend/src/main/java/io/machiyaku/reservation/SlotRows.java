package io.machiyaku.reservation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The slots of a day at a venue, with their other halves, as the rules need them. Call inside a transaction. */
@ApplicationScoped
class SlotRows {

    private static final String ROWS = """
            select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('venue_published', n.published,
                                        'venue_handles', s.vaccine_id = any (n.vaccine_ids),
                                        'venue_name', n.name, 'venue_address', n.address, 'venue_phone', n.phone)
                                      order by s.starts_at, s.name, s.id), '[]')
            from slot s join venue n on n.tenant_id = s.tenant_id and n.id = s.venue_id
            where s.tenant_id = ?
            """;
    private static final String OF_DAY = """
            with wished as (select id, paired_slot_id from slot
                            where tenant_id = ? and venue_id = ? and vaccine_id = ? and day = ?)
            """ + ROWS + """
              and s.id in (select id from wished union select paired_slot_id from wished where paired_slot_id is not null)
            """;
    private static final String OF_IDS = ROWS + " and s.id = any (?)";

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final ObjectReader slots;

    SlotRows(AgroalDataSource database, TenantScope scope, ObjectMapper json) {
        this.database = database;
        this.scope = scope;
        this.slots = json.readerFor(new TypeReference<List<SlotRow>>() {});
    }

    /** Partners on other days come along: pick by day. */
    List<SlotRow> ofDay(UUID venueId, UUID vaccineId, LocalDate day) {
        return read(OF_DAY, scope.current(), venueId, vaccineId, day, scope.current());
    }

    List<SlotRow> of(Collection<UUID> ids) {
        return read(OF_IDS, scope.current(), ids.toArray(UUID[]::new));
    }

    private List<SlotRow> read(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                boolean ids = values[i] instanceof UUID[];
                statement.setObject(i + 1, ids ? connection.createArrayOf("uuid", (UUID[]) values[i]) : values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return slots.readValue(row.getString(1));
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Slots could not be read", failed);
        }
    }
}
