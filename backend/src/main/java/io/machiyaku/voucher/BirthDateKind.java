package io.machiyaku.voucher;

/** What a stored birth date is worth: a roster's dummy opens the login, but no age is judged by it. */
public enum BirthDateKind {
    REAL,
    DUMMY,
    UNKNOWN
}
