package io.machiyaku.reservation;

import io.machiyaku.platform.RefusalCode;

/** Wrong shapes of a booking request and of the steps at the venue, beside the refusals of the rules. */
enum BookingProblem implements RefusalCode {
    REQUIRED,
    SCAN_OF_ANOTHER_PERSON,
    MONTH_UNREADABLE
}
