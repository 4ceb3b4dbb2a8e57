package io.machiyaku.reception;

import io.machiyaku.platform.RefusalCode;

/** Why a step of the day is not possible. */
enum ReceptionRefusal implements RefusalCode {
    STATUS_NOT_POSSIBLE,
    NOT_BEGUN_YET,
    UNDO_EXPIRED,
    DOSE_IS_THE_BOOKED_ONE,
    BEFORE_THE_SLOT,
    SCREENING_NEEDS_REASON,
    SCAN_FORMAT
}
