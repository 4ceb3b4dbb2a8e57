package io.machiyaku.reservation.rules;

import io.machiyaku.platform.Refusal;
import java.util.Optional;

/** What staff may set aside on purpose, with a reason. Who may: {@link Powers}. */
public enum Waiver {
    /** One seat more than the slot has. */
    OVERBOOK,
    /** The interval before dose 2. */
    INTERVAL,
    /** Special override mode: everything that can be set aside at all. */
    SPECIAL;

    /** The mildest waiver that would lift this refusal; nothing where no one can. */
    public static Optional<Waiver> waivableBy(BookingRefusal code, int dose) {
        return switch (code) {
            case SLOT_FULL, SET_SECOND_FULL -> Optional.of(OVERBOOK);
            case INTERVAL_TOO_SHORT -> Optional.of(dose == 2 ? INTERVAL : SPECIAL);
            case VOUCHER_UNKNOWN,
                    ALREADY_RECORDED,
                    ALREADY_RESERVED,
                    ALREADY_CHECKED_IN,
                    NO_LONGER_LIVE,
                    PROGRAMME_DIFFERS,
                    OUTSIDE_YOUR_VENUES,
                    OVERRIDE_REASON_MISSING,
                    IDEMPOTENCY_KEY_REUSED -> Optional.empty();
            default -> Optional.of(SPECIAL);
        };
    }

    /** As above, for a refusal of the booking rules; nothing for a refusal of another feature. */
    public static Optional<Waiver> waivableBy(Refusal refusal) {
        int dose = refusal.words().get("dose") instanceof Integer number ? number : 0;
        return refusal.rule() instanceof BookingRefusal code ? waivableBy(code, dose) : Optional.empty();
    }
}
