package io.machiyaku.reception;

import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.reservation.ReservationStatus;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which step of the day follows on which. RESERVED → CHECKED_IN → VACCINATED or SCREENED_ONLY; RESERVED or CHECKED_IN →
 * NO_SHOW, from the moment at which the slot begins.
 */
record DayRules(LocalDateTime startsAt, LocalDateTime now) {

    private static final Set<ReservationStatus> WAITING =
            EnumSet.of(ReservationStatus.RESERVED, ReservationStatus.CHECKED_IN);

    /** On the slot's day, or later where the day is entered afterwards. */
    void checkIn(ReservationStatus former) {
        must(former == ReservationStatus.RESERVED && dayHasCome());
    }

    void result(ReservationStatus former, ReservationStatus next) {
        must(followsOn(former, next));
        if (next == ReservationStatus.NO_SHOW && now.isBefore(startsAt)) {
            throw new Refused(Refusal.of(ReceptionRefusal.NOT_BEGUN_YET, Map.of("startsAt", startsAt)));
        }
        must(dayHasCome());
    }

    private static boolean followsOn(ReservationStatus former, ReservationStatus next) {
        return switch (next) {
            case VACCINATED, SCREENED_ONLY -> former == ReservationStatus.CHECKED_IN;
            case NO_SHOW -> WAITING.contains(former);
            case RESERVED, CHECKED_IN, CANCELLED -> false;
        };
    }

    /** Where an undo leads. */
    static ReservationStatus before(ReservationStatus former) {
        return switch (former) {
            case CHECKED_IN, NO_SHOW -> ReservationStatus.RESERVED;
            case VACCINATED, SCREENED_ONLY -> ReservationStatus.CHECKED_IN;
            case RESERVED, CANCELLED -> throw new Refused(ReceptionRefusal.STATUS_NOT_POSSIBLE);
        };
    }

    private boolean dayHasCome() {
        return !startsAt.toLocalDate().isAfter(now.toLocalDate());
    }

    private static void must(boolean possible) {
        if (!possible) {
            throw new Refused(ReceptionRefusal.STATUS_NOT_POSSIBLE);
        }
    }
}
