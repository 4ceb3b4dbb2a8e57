package io.machiyaku.venue;

import io.machiyaku.platform.RefusalCode;

/** Why a venue cannot be registered or edited as asked. */
enum VenueRefusal implements RefusalCode {
    VENUE_NUMBER_TAKEN,
    VACCINE_UNKNOWN,
    VACCINE_HAS_SLOTS
}
