package io.machiyaku.reception;

import static io.machiyaku.reservation.ReservationStatus.CANCELLED;
import static io.machiyaku.reservation.ReservationStatus.CHECKED_IN;
import static io.machiyaku.reservation.ReservationStatus.NO_SHOW;
import static io.machiyaku.reservation.ReservationStatus.RESERVED;
import static io.machiyaku.reservation.ReservationStatus.SCREENED_ONLY;
import static io.machiyaku.reservation.ReservationStatus.VACCINATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.machiyaku.platform.Refused;
import io.machiyaku.reservation.ReservationStatus;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which step of the day follows on which, and when. */
class DayRulesTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2026, 12, 1, 10, 0);

    private static DayRules at(LocalDateTime now) {
        return new DayRules(TEN, now);
    }

    private static List<String> refusals(ThrowingCallable step) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(step);
        return thrown == null
                ? List.of()
                : ((Refused) thrown)
                        .refusals().stream().map(refusal -> refusal.code()).toList();
    }

    @Test
    void nobody_is_a_no_show_before_the_slot_begins() {
        assertThat(refusals(() -> at(TEN.minusSeconds(1)).result(RESERVED, NO_SHOW)))
                .containsExactly("not-begun-yet");
        assertThat(refusals(() -> at(TEN.minusDays(3)).result(CHECKED_IN, NO_SHOW)))
                .containsExactly("not-begun-yet");
        assertThatCode(() -> at(TEN).result(RESERVED, NO_SHOW)).doesNotThrowAnyException();
        assertThatCode(() -> at(TEN.plusDays(9)).result(CHECKED_IN, NO_SHOW)).doesNotThrowAnyException();
    }

    @Test
    void a_result_follows_the_check_in_and_a_no_show_whatever_waits() {
        Map<ReservationStatus, Set<ReservationStatus>> possible = Map.of(
                RESERVED, Set.of(NO_SHOW),
                CHECKED_IN, Set.of(NO_SHOW, VACCINATED, SCREENED_ONLY));
        for (ReservationStatus former : ReservationStatus.values()) {
            for (ReservationStatus next : ReservationStatus.values()) {
                boolean follows = possible.getOrDefault(former, Set.of()).contains(next);
                assertThat(refusals(() -> at(TEN).result(former, next)).isEmpty())
                        .as(former + " to " + next)
                        .isEqualTo(follows);
            }
        }
    }

    @Test
    void a_check_in_is_for_the_day_or_later_and_for_who_is_booked() {
        assertThat(refusals(() ->
                        at(TEN.toLocalDate().atStartOfDay().minusSeconds(1)).checkIn(RESERVED)))
                .containsExactly("status-not-possible");
        assertThatCode(() -> at(TEN.toLocalDate().atStartOfDay()).checkIn(RESERVED))
                .doesNotThrowAnyException();
        assertThat(refusals(() -> at(TEN).checkIn(CHECKED_IN))).containsExactly("status-not-possible");
    }

    @Test
    void an_undo_leads_one_step_back() {
        assertThat(DayRules.before(VACCINATED)).isEqualTo(CHECKED_IN);
        assertThat(DayRules.before(SCREENED_ONLY)).isEqualTo(CHECKED_IN);
        assertThat(DayRules.before(CHECKED_IN)).isEqualTo(RESERVED);
        assertThat(DayRules.before(NO_SHOW)).isEqualTo(RESERVED);
        assertThat(refusals(() -> DayRules.before(RESERVED))).containsExactly("status-not-possible");
        assertThat(refusals(() -> DayRules.before(CANCELLED))).containsExactly("status-not-possible");
    }
}
