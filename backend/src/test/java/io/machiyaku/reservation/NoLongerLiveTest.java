package io.machiyaku.reservation;

import static io.machiyaku.staff.StaffRole.ADMINISTRATOR;
import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is already so is said, and never that it cannot be found. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NoLongerLiveTest extends BookingTestBase {

    @ParameterizedTest
    @EnumSource(
            value = ReservationStatus.class,
            names = {"CANCELLED", "VACCINATED", "SCREENED_ONLY", "NO_SHOW"})
    void what_is_over_is_neither_changed_nor_cancelled_and_its_state_is_told(ReservationStatus state) {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        UUID other = aSlotIn(8).make();
        String reason = state == ReservationStatus.CANCELLED ? "'OFFICE'" : "null";
        execute("update reservation set status = ?, cancel_reason = " + reason + " where id = ?", state.name(), id);
        var details = new TreeSet<String>();
        for (ValidatableResponse answer : new ValidatableResponse[] {
            cancel(holder, id),
            change(holder, id, other),
            byStaff(CALL_CENTRE, id, "cancel", Map.of("cancelReason", "OFFICE", "version", 99)),
            byStaff(VENUE_STAFF, id, "change", Map.of("slotId", other, "version", 99))
        }) {
            answer.statusCode(409)
                    .body("refusals.code", contains("no-longer-live"))
                    .body("refusals.state", contains(state.name()));
            details.add(answer.extract().path("detail"));
        }
        assertThat(details).hasSize(1);
        assertThat(reserved(other)).isZero();
    }

    @Test
    void the_second_of_two_operators_reads_that_it_is_cancelled_already() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        Map<String, Object> cancel = Map.of("cancelReason", "OFFICE", "version", 0);
        byStaff(CALL_CENTRE, id, "cancel", cancel).statusCode(200);
        byStaff(ADMINISTRATOR, id, "cancel", cancel)
                .statusCode(409)
                .body("refusals.state", contains("CANCELLED"))
                .body("detail", equalTo("この予約は、すでに取り消されています。予約の一覧で、今の状態を確かめてください"));
    }

    @Test
    void at_the_venue_too_where_nothing_else_brings_the_person_into_reach_and_the_first_may_repeat_the_request() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        String key = UUID.randomUUID().toString();
        Map<String, Object> cancel = Map.of("cancelReason", "OFFICE", "version", 0);
        for (int i = 0; i < 2; i++) {
            staff(VENUE_STAFF)
                    .header("Idempotency-Key", key)
                    .body(cancel)
                    .post(STAFFS + "/" + id + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("cancelled.status", contains("CANCELLED"));
        }
        byStaff(VENUE_STAFF, id, "cancel", cancel).statusCode(409).body("refusals.state", contains("CANCELLED"));
        execute("update slot set starts_at = starts_at - interval '38 days', ends_at = ends_at - interval '38 days'");
        byStaff(VENUE_STAFF, id, "cancel", cancel).statusCode(404);
        tenant.as(VENUE_STAFF, Set.of(UUID.randomUUID()))
                .body(cancel)
                .post(STAFFS + "/" + id + "/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void its_calendar_says_so_too() {
        UUID slot = aSlotIn(7).make();
        UUID id = booked(holder, slot, 1);
        cancel(holder, id).statusCode(200);
        staff(CALL_CENTRE)
                .get("/api/admin/residents/%s/venues?changing=%s".formatted(holder.personId(), id))
                .then()
                .statusCode(409)
                .body("refusals.state", contains("CANCELLED"));
        resident(holder)
                .get("/api/resident/venues?changing=" + id)
                .then()
                .statusCode(409)
                .body("refusals.code", contains("no-longer-live"));
    }

    @Test
    void of_somebody_elses_nothing_is_told() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        cancel(holder, id).statusCode(200);
        cancel(city.aPerson(tenant, ELDER), id).statusCode(404);
    }

    @Test
    void who_is_checked_in_is_not_over() {
        UUID id = booked(holder, aSlotIn(7).make(), 1);
        execute("update reservation set status = 'CHECKED_IN' where id = ?", id);
        change(holder, id, aSlotIn(8).make()).statusCode(409).body("refusals.code", contains("already-checked-in"));
    }

    @Test
    void an_unknown_voucher_and_one_out_of_reach_are_refused_alike() {
        UUID slot = aSlotIn(7).make();
        Holder hidden = city.aPerson(tenant, ELDER);
        execute("update person set protected_person = true where id = ?", hidden.personId());
        var answers = new TreeSet<>(List.of(
                unknown(CALL_CENTRE, UUID.randomUUID(), slot),
                unknown(VENUE_STAFF, UUID.randomUUID(), slot),
                unknown(VENUE_STAFF, holder.voucherId(), slot),
                unknown(CALL_CENTRE, hidden.voucherId(), slot)));
        assertThat(answers).hasSize(1);
        execute("update voucher set deleted_at = now() where id = ?", holder.voucherId());
        unknown(CALL_CENTRE, holder.voucherId(), slot);
        book(holder, slot, 1).statusCode(409).body("refusals.code", contains("voucher-unknown"));
        assertThat(live()).isZero();
    }

    private String unknown(StaffRole role, UUID voucher, UUID slot) {
        return staff(role)
                .body(Map.of("voucherId", voucher, "slotId", slot, "dose", 1))
                .post(STAFFS)
                .then()
                .statusCode(409)
                .body("refusals.code", contains("voucher-unknown"))
                .extract()
                .asString();
    }

    private ValidatableResponse byStaff(StaffRole role, UUID id, String step, Map<String, Object> body) {
        return staff(role)
                .body(new HashMap<>(body))
                .post(STAFFS + "/" + id + "/" + step)
                .then();
    }
}
