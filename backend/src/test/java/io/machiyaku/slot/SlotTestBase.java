package io.machiyaku.slot;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestTenant;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A town on Sunday, 1 November 2026, at noon, with one venue; forms for slots from then on. */
abstract class SlotTestBase {

    static final String PATH = "/api/admin/slots";

    @Inject
    City city;

    @Inject
    AgroalDataSource database;

    TestTenant tenant;
    UUID venue;

    @BeforeEach
    void open() {
        TestClock.set(LocalDateTime.parse("2026-11-01T12:00:00"));
        tenant = city.municipality();
        venue = city.aVenue(tenant, "1");
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    ValidatableResponse register(Map<String, Object> form) {
        return tenant.as(CALL_CENTRE).body(form).post(PATH).then();
    }

    ValidatableResponse edit(String id, Map<String, Object> form) {
        return tenant.as(CALL_CENTRE).body(form).put(PATH + "/" + id).then();
    }

    ValidatableResponse found(String id) {
        return tenant.as(CALL_CENTRE).get(PATH + "/" + id).then();
    }

    /** Half an hour from 9:00 on that day, 10 seats, doses 1 and 2, with these changes: name and value in turn. */
    Map<String, Object> form(String day, Object... changes) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "venueId",
                venue,
                "name",
                "午前",
                "vaccineId",
                city.vaccine(tenant, "pfizer-12"),
                "startsAt",
                day + "T09:00:00",
                "endsAt",
                day + "T09:30:00",
                "capacity",
                10,
                "published",
                true,
                "sameDay",
                false,
                "doseFrom",
                1,
                "doseTo",
                2));
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }

    /** As if so many seats had been booked. */
    void book(String slotId, int seats) {
        sql("update slot set reserved = ? where id = ?", seats, UUID.fromString(slotId));
    }

    void sql(String statement, Object... values) {
        tenant.run(() -> {
            try (var connection = database.getConnection();
                    var row = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    row.setObject(i + 1, values[i]);
                }
                row.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
