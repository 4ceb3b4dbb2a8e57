package io.machiyaku.slot;

import io.machiyaku.platform.RefusalCode;

/** Why a slot cannot be registered, changed or deleted as asked. */
enum SlotRefusal implements RefusalCode {
    REQUIRED,
    BAD_FORMAT,
    OUTSIDE_YOUR_VENUES,
    VACCINE_UNKNOWN,
    VENUE_UNKNOWN,
    VENUE_LACKS_VACCINE,
    OUTSIDE_PROGRAMME,
    SLOT_IN_PAST,
    SLOT_TOO_FAR,
    SLOT_ENDS_WRONGLY,
    OPENS_TOO_LATE,
    AGES_REVERSED,
    DOSES_NOT_GIVEN,
    DOSE_NOT_GIVEN_THEN,
    DOSES_MIXED,
    INTERVAL_NEEDED,
    INTERVAL_NOT_OFFERED,
    CHILD_VACCINE_NEEDED,
    SET_NOT_POSSIBLE,
    SET_SECOND_TOO_EARLY,
    SET_IS_FIXED,
    SLOT_CLASH,
    SLOT_HAS_BOOKINGS,
    SLOT_DELETED,
    PROGRAMME_FIXED,
    CAPACITY_BELOW_BOOKED
}
