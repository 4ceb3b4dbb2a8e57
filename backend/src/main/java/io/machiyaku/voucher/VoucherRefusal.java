package io.machiyaku.voucher;

import io.machiyaku.platform.RefusalCode;

/** Why a voucher or a person's details cannot be taken as they were entered. */
enum VoucherRefusal implements RefusalCode {
    REQUIRED,
    BAD_LENGTH,
    BAD_FORMAT,
    NUMBER_IN_EXPONENT,
    ZEROS_MISSING,
    DIGITS_EXPECTED,
    MUNICIPALITY_CODE_WRONG,
    MUNICIPALITY_CODE_DIFFERS,
    VOUCHER_EXISTS,
    VOUCHER_DELETED,
    PROVISIONAL_BY_ADMINISTRATOR,
    BIRTH_DATE_IMPLAUSIBLE,
    BIRTH_DATE_FIXED,
    BIRTH_DATE_IS_THE_DUMMY,
    KANA_EXPECTED,
    FORMULA_REFUSED,
    PHONE_EXPECTED,
    EMAIL_EXPECTED
}
