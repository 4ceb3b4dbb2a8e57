package io.machiyaku.resident;

import io.machiyaku.platform.RefusalCode;

/** Why a resident page cannot be opened or searched for as asked, or a voucher not deleted. */
enum ResidentRefusal implements RefusalCode {
    SEARCH_EMPTY,
    VOUCHER_OR_BIRTH_DATE_WRONG,
    MUNICIPALITY_CODE_NEEDED,
    VOUCHER_HAS_BOOKINGS,
    VOUCHER_HAS_RECORDS
}
