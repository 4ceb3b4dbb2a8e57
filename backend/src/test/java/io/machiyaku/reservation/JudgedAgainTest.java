package io.machiyaku.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What was judged must still be true when the seat is taken: whatever changes in between is judged again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JudgedAgainTest extends BookingTestBase {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WAITING_FOR_ME =
            "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))";

    @Inject
    AgroalDataSource database;

    @Test
    void a_slot_edited_while_somebody_books_is_judged_as_it_is_now() {
        UUID slot = aSlotIn(7).make();
        Response answer = whileBooking(
                slot, () -> city.execute("update slot set min_age = 90, version = version + 1 where id = ?", slot));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.jsonPath().<String>getList("refusals.code")).containsExactly("too-young");
        assertThat(reserved(slot)).isZero();
    }

    @Test
    void a_slot_edited_so_that_it_still_fits_is_booked() {
        UUID slot = aSlotIn(7).make();
        Response answer = whileBooking(
                slot, () -> city.execute("update slot set min_age = 60, version = version + 1 where id = ?", slot));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(reserved(slot)).isEqualTo(1);
    }

    @Test
    void a_dose_recorded_while_somebody_books_it_is_not_booked() {
        UUID slot = aSlotIn(7).make();
        UUID vaccine = city.vaccine(tenant, "pfizer-12");
        UUID programme = city.programme(tenant);
        Response answer = whileBooking(slot, () -> {
            city.execute("update person set booking_version = booking_version + 1 where id = ?", holder.personId());
            city.execute("""
                    insert into vaccination_record (tenant_id, id, person_id, programme_id, dose, vaccinated_on,
                                                    vaccine_id, source, recorded_at)
                    values (?, ?, ?, ?, 1, '2026-11-20', ?, 'MANUAL', ?)
                    """, tenant.id(), UUID.randomUUID(), holder.personId(), programme, vaccine, TestClock.stamp());
        });
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.jsonPath().<String>getList("refusals.code")).contains("already-recorded");
        assertThat(live()).isZero();
    }

    /** The change is made but not yet committed when the booking is judged; the booking must wait for it. */
    private Response whileBooking(UUID slot, Runnable change) {
        var wish = java.util.Map.of("slotId", slot, "dose", 1);
        var request =
                resident(holder).header("Idempotency-Key", UUID.randomUUID()).body(wish);
        var booking = new CompletableFuture<Response>();
        tenant.run(() -> {
            change.run();
            Thread.ofVirtual().start(() -> booking.complete(request.post(MINE)));
            untilItWaitsForThis();
            assertThat(booking).as("the booking waits for the change").isNotDone();
        });
        return booking.join();
    }

    /** Asks, in the transaction of the change, until another one waits for it. */
    private void untilItWaitsForThis() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = database.getConnection();
                var waiting = connection.prepareStatement(WAITING_FOR_ME)) {
            boolean waits = false;
            while (!waits && System.nanoTime() < end) {
                try (var row = waiting.executeQuery()) {
                    row.next();
                    waits = row.getBoolean(1);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
