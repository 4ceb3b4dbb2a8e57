package io.machiyaku.reception;

import static io.machiyaku.staff.StaffRole.CALL_CENTRE;
import static io.machiyaku.staff.StaffRole.VENUE_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.machiyaku.testsupport.City.Holder;
import io.machiyaku.testsupport.TestClock;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the scan at reception says (⑱). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScanTest extends ReceptionTestBase {

    @Test
    void whoever_is_booked_here_today_is_found_by_everything_that_can_be_scanned() {
        UUID reservation = bookedForToday(holder, 1);
        String code = page(holder).extract().path("reservations[0].checkInCode");
        String number = holder.number();
        for (String scanned : List.of(
                number,
                "A" + number + "A",
                "b" + number + "c",
                tenant.code() + number,
                "21" + tenant.code() + number,
                " " + number + " ",
                number.substring(0, 5) + "-" + number.substring(5),
                fullWidth(number),
                code,
                code.toLowerCase(),
                code.substring(0, 4) + " " + code.substring(4))) {
            scan(scanned)
                    .statusCode(200)
                    .body("outcome", equalTo("BOOKED_HERE"))
                    .body("reservation.id", equalTo(reservation.toString()))
                    .body("resident.personId", equalTo(holder.personId().toString()))
                    .body("against", hasSize(0));
        }
    }

    @Test
    void a_number_that_nobody_holds_is_unknown() {
        scan("0000000000").statusCode(200).body("outcome", equalTo("UNKNOWN")).body("resident", nullValue());
        bookedForToday(holder, 1);
        scan("999999" + holder.number()).statusCode(200).body("outcome", equalTo("UNKNOWN"));
    }

    @Test
    void what_is_no_code_at_all_is_a_field_of_the_wrong_form() {
        for (String scanned : List.of("hello", "123", "12345678901", "R000000", "4.10E+09", "💉")) {
            scan(scanned).statusCode(400).body("fields.code", hasItem("scan-format"));
        }
    }

    @Test
    void without_a_booking_the_birth_date_is_asked_for_before_anything_is_told() {
        TestClock.set(OPENING);
        scan(holder.number())
                .statusCode(200)
                .body("outcome", equalTo("BIRTH_DATE_NEEDED"))
                .body("resident", nullValue());
        staff().get("/api/admin/residents/" + holder.personId()).then().statusCode(404);
        scan(holder.number(), "birthDate", "1950-01-02").statusCode(409);
        scan(holder.number(), "birthDate", "1950-01-01")
                .statusCode(200)
                .body("outcome", equalTo("NOT_BOOKED"))
                .body("resident.personId", equalTo(holder.personId().toString()));
        staff().get("/api/admin/residents/" + holder.personId()).then().statusCode(200);
        assertThat(city.count(
                        tenant,
                        "select count(*) from operation_log where subject_id = ? and action = 'OPEN'",
                        holder.personId()))
                .isEqualTo(1);
    }

    @Test
    void whom_reception_has_opened_is_hidden_again_after_fifteen_minutes() {
        TestClock.set(OPENING);
        scan(holder.number(), "birthDate", "1950-01-01").statusCode(200);
        TestClock.set(OPENING.plusMinutes(14));
        staff().get("/api/admin/residents/" + holder.personId()).then().statusCode(200);
        TestClock.set(OPENING.plusMinutes(16));
        staff().get("/api/admin/residents/" + holder.personId()).then().statusCode(404);
    }

    @Test
    void a_booking_of_another_day_or_place_is_told_but_elsewhere_only_with_its_day() {
        UUID other = city.aVenue(tenant, "2");
        UUID there =
                city.aSlot(tenant, other, TUESDAY.plusDays(2).atTime(14, 0)).make();
        booked(holder, there, 1);
        String answer = scan(holder.number(), "birthDate", "1950-01-01")
                .statusCode(200)
                .body("outcome", equalTo("NOT_TODAY"))
                .body("others", hasSize(0))
                .body("elsewhere.date", contains("2026-12-03"))
                .extract()
                .asString();
        assertThat(answer)
                .contains("2026-12-03")
                .doesNotContain("T14:00")
                .doesNotContain("会場 2")
                .doesNotContain(other.toString());
    }

    @Test
    void whoever_must_not_have_the_dose_today_is_stopped_before_it_is_given() {
        bookedForToday(holder, 1);
        city.record(tenant, holder, 1, TUESDAY.minusDays(3), city.vaccine(tenant, "pfizer-12"));
        scan(holder.number())
                .statusCode(200)
                .body("outcome", equalTo("MUST_NOT"))
                .body("against.code", hasItem("already-recorded"))
                .body("against[0].detail", org.hamcrest.Matchers.not(nullValue()));
    }

    @Test
    void whoever_is_checked_in_and_must_not_have_the_dose_comes_with_the_reservation() {
        UUID id = bookedForToday(holder, 1);
        checkIn(id).statusCode(200);
        city.record(tenant, holder, 1, TUESDAY.minusDays(3), city.vaccine(tenant, "pfizer-12"));
        scan(holder.number())
                .statusCode(200)
                .body("outcome", equalTo("MUST_NOT"))
                .body("reservation.id", equalTo(id.toString()))
                .body("reservation.status", equalTo("CHECKED_IN"))
                .body("against.code", hasItem("already-recorded"));
    }

    @Test
    void a_check_in_code_opens_its_own_reservation_whatever_else_is_booked_today() {
        UUID morning = bookedForToday(holder, 1);
        String code = page(holder).extract().path("reservations[0].checkInCode");
        checkIn(morning).statusCode(200);
        result(morning, 1, "SCREENED_ONLY", "reason", "37.8度").statusCode(200);
        UUID afternoon = staff().body(Map.of(
                        "voucherId",
                        holder.voucherId(),
                        "slotId",
                        city.aSlot(tenant, venue, TUESDAY.atTime(15, 0)).make(),
                        "dose",
                        1,
                        "walkIn",
                        true))
                .post("/api/admin/reservations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("reservations[0].id");
        scan(code)
                .statusCode(200)
                .body("reservation.id", equalTo(morning.toString()))
                .body("others.id", contains(afternoon.toString()));
        scan(holder.number()).statusCode(200).body("reservation.id", equalTo(afternoon.toString()));
    }

    @Test
    void a_booking_here_on_another_day_is_shown_at_once() {
        UUID friday =
                city.aSlot(tenant, venue, TUESDAY.plusDays(3).atTime(10, 0)).make();
        booked(holder, friday, 1);
        String code = page(holder).extract().path("reservations[0].checkInCode");
        for (String scanned : List.of(code, holder.number())) {
            scan(scanned)
                    .statusCode(200)
                    .body("outcome", equalTo("NOT_TODAY"))
                    .body("resident.personId", equalTo(holder.personId().toString()))
                    .body("reservation", nullValue())
                    .body("others", hasSize(1))
                    .body("others[0].startsAt", equalTo("2026-12-04T10:00:00"));
        }
    }

    @Test
    void of_two_who_hold_the_same_number_the_one_of_another_day_is_not_guessed_at() {
        Holder other = city.aPerson(tenant, BORN.plusYears(10));
        booked(
                holder,
                city.aSlot(tenant, venue, TUESDAY.plusDays(3).atTime(10, 0)).make(),
                1);
        tenant.run(() -> city.execute(
                "update voucher set number = ?, municipality_code = '131016' where id = ?",
                holder.number(),
                other.voucherId()));
        scan(holder.number())
                .statusCode(200)
                .body("outcome", equalTo("BIRTH_DATE_NEEDED"))
                .body("resident", nullValue());
    }

    @Test
    void who_is_booked_elsewhere_only_is_opened_with_the_birth_date() {
        UUID there = city.aSlot(
                        tenant, city.aVenue(tenant, "2"), TUESDAY.plusDays(3).atTime(10, 0))
                .make();
        booked(holder, there, 1);
        scan(holder.number())
                .statusCode(200)
                .body("outcome", equalTo("BIRTH_DATE_NEEDED"))
                .body("resident", nullValue())
                .body("elsewhere", hasSize(0));
    }

    @Test
    void other_bookings_are_told_in_order_of_time_and_only_what_is_to_come() {
        tenant.change(site -> site.offerSimultaneousBooking(true));
        UUID first = bookedForToday(holder, 1);
        UUID second = booked(
                holder,
                city.aSlot(tenant, venue, TUESDAY.plusDays(30).atTime(10, 0)).make(),
                2);
        String number = holder.number();
        scan(number)
                .statusCode(200)
                .body("reservation.id", equalTo(first.toString()))
                .body("others.id", contains(second.toString()));
        TestClock.set(OPENING.minusDays(1));
        scan(number, "birthDate", "1950-01-01")
                .statusCode(200)
                .body("outcome", equalTo("NOT_TODAY"))
                .body("others.id", contains(first.toString(), second.toString()));
        TestClock.set(OPENING.plusDays(1));
        scan(number, "birthDate", "1950-01-01").statusCode(200).body("others.id", contains(second.toString()));
    }

    @Test
    void the_card_of_another_venues_reception_is_unknown() {
        bookedForToday(holder, 1);
        UUID other = city.aVenue(tenant, "2");
        tenant.as(VENUE_STAFF, Set.of(other))
                .body(Map.of("code", holder.number(), "venueId", venue))
                .post("/api/admin/reception/scan")
                .then()
                .statusCode(404);
        tenant.as(CALL_CENTRE)
                .body(Map.of("code", holder.number(), "venueId", venue))
                .post("/api/admin/reception/scan")
                .then()
                .statusCode(403);
    }

    @Test
    void a_walk_in_takes_a_free_seat_of_today_at_reception_only() {
        TestClock.set(OPENING);
        scan(holder.number(), "birthDate", "1950-01-01").statusCode(200);
        var wish = Map.of("voucherId", holder.voucherId(), "slotId", slot, "dose", 1);
        tenant.as(CALL_CENTRE).body(wish).post("/api/admin/reservations").then().statusCode(409);
        var walkIn = with(new java.util.HashMap<>(wish), "walkIn", true);
        tenant.as(CALL_CENTRE)
                .body(walkIn)
                .post("/api/admin/reservations")
                .then()
                .statusCode(403);
        String id = staff().body(walkIn)
                .post("/api/admin/reservations")
                .then()
                .statusCode(200)
                .body("reservations[0].channel", equalTo("WALK_IN"))
                .extract()
                .path("reservations[0].id");
        checkIn(UUID.fromString(id)).statusCode(200).body("status", equalTo("CHECKED_IN"));
    }

    @Test
    void the_same_number_of_two_municipalities_finds_the_one_who_is_booked() {
        Holder other = city.aPerson(tenant, BORN);
        tenant.run(() -> city.execute(
                "update voucher set number = ?, municipality_code = '131016' where id = ?",
                holder.number(),
                other.voucherId()));
        bookedForToday(other, 1);
        scan(holder.number())
                .statusCode(200)
                .body("outcome", equalTo("BOOKED_HERE"))
                .body("resident.personId", equalTo(other.personId().toString()));
    }

    @Test
    void two_who_hold_the_same_number_and_are_booked_here_are_told_apart_by_code_or_birth_date() {
        Holder other = city.aPerson(tenant, BORN.plusYears(10));
        bookedForToday(holder, 1);
        UUID theirs = bookedForToday(other, 1);
        tenant.run(() -> city.execute(
                "update voucher set number = ?, municipality_code = '131016' where id = ?",
                holder.number(),
                other.voucherId()));
        scan(holder.number())
                .statusCode(200)
                .body("outcome", equalTo("BIRTH_DATE_NEEDED"))
                .body("resident", nullValue())
                .body("reservation", nullValue());
        scan("131016" + holder.number())
                .statusCode(200)
                .body("outcome", equalTo("BOOKED_HERE"))
                .body("reservation.id", equalTo(theirs.toString()));
        scan(holder.number(), "birthDate", "1960-01-01")
                .statusCode(200)
                .body("outcome", equalTo("BOOKED_HERE"))
                .body("reservation.id", equalTo(theirs.toString()));
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(c -> c - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
