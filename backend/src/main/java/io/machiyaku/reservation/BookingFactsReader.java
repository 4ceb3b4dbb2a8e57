package io.machiyaku.reservation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import io.machiyaku.reservation.BookingFacts.PersonRow;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the facts of a booking in one round trip (functions of V007 and V040). */
@ApplicationScoped
class BookingFactsReader {

    private static final String FOR_BOOKING =
            "select person, site_allowed, slots, former_hash, former_answer from booking_facts(?, ?, ?, ?, ?)";
    private static final String OF_PERSONS =
            "select to_jsonb(f) from unnest(?::uuid[]) as p (id) cross join lateral person_facts(?, p.id) f";

    private final AgroalDataSource database;
    private final ObjectReader people;
    private final ObjectReader slots;

    BookingFactsReader(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.people = json.readerFor(PersonRow.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.slots = json.readerFor(new TypeReference<List<SlotRow>>() {});
    }

    /** Nothing where there is no such voucher. */
    Optional<BookingFacts> read(UUID tenantId, UUID voucherId, List<UUID> slotIds, UUID callerId, RequestKey key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FOR_BOOKING)) {
            statement.setObject(1, tenantId);
            statement.setObject(2, voucherId);
            statement.setArray(3, connection.createArrayOf("uuid", slotIds.toArray()));
            statement.setObject(4, callerId);
            statement.setString(5, key.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(facts(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("The facts of a booking could not be read", failed);
        }
    }

    /** Inside a transaction of the tenant. */
    Optional<PersonRow> person(UUID tenantId, UUID personId) {
        return persons(tenantId, List.of(personId)).stream().findFirst();
    }

    /** Inside a transaction of the tenant; by one query. */
    List<PersonRow> persons(UUID tenantId, Collection<UUID> personIds) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF_PERSONS)) {
            statement.setArray(1, connection.createArrayOf("uuid", personIds.toArray()));
            statement.setObject(2, tenantId);
            var found = new ArrayList<PersonRow>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(people.readValue(row.getString(1)));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("The facts of people could not be read", failed);
        }
    }

    private BookingFacts facts(ResultSet row) throws SQLException, JsonProcessingException {
        String slotRows = row.getString(3);
        return new BookingFacts(
                people.readValue(row.getString(1)),
                row.getBoolean(2),
                slotRows == null ? List.of() : slots.readValue(slotRows),
                row.getString(4),
                row.getString(5));
    }
}
