package io.machiyaku.reservation.rules;

import io.machiyaku.platform.RefusalCode;

/**
 * Every way in which a booking, a change or a cancellation is refused. The order is the contract's and the order in
 * which refusals are listed; docs/rules.md says what each means, refusals_*.properties how it is told to people.
 */
public enum BookingRefusal implements RefusalCode {
    VOUCHER_UNKNOWN,
    VOUCHER_BLOCKED,
    SITE_CLOSED,
    VENUE_UNPUBLISHED,
    VACCINE_WITHDRAWN,
    SLOT_UNPUBLISHED,
    SLOT_PAST,
    SAME_DAY_CLOSED,
    NOT_OPEN_YET,
    BEYOND_OFFERED_PERIOD,
    SLOT_FULL,
    TOO_YOUNG,
    TOO_OLD,
    DOSE_NOT_NEXT,
    DOSE_NOT_OFFERED,
    INTERVAL_TOO_SHORT,
    VACCINE_DIFFERS,
    PROGRAMME_DIFFERS,
    ALREADY_RESERVED,
    FIRST_DOSE_MISSING,
    SET_SECOND_FULL,
    DEADLINE_PASSED,
    ALREADY_RECORDED,
    ALREADY_CHECKED_IN,
    NO_LONGER_LIVE,
    OUTSIDE_YOUR_VENUES,
    OVERRIDE_REASON_MISSING,
    DOOR_CLOSED,
    DOOR_FULL,
    BIRTH_DATE_UNKNOWN,
    TERMS_NOT_ACCEPTED,
    DETAILS_MISSING,
    LATER_DOSE_CONFLICTS,
    IDEMPOTENCY_KEY_REUSED
}
