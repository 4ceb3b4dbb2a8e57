package io.machiyaku.voucher;

/** As a person states it. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER
}
