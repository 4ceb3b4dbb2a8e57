package io.machiyaku.platform;

/** What can go wrong with any request, whatever the feature. */
public enum CommonProblem implements RefusalCode {
    BAD_REQUEST,
    VALIDATION_FAILED,
    IDEMPOTENCY_KEY_MISSING,
    UNAUTHENTICATED,
    LOGIN_FAILED,
    FORBIDDEN,
    TERMS_NOT_ACCEPTED,
    PASSWORD_CHANGE_REQUIRED,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    STALE_VERSION,
    TOO_SLOW,
    TOO_LARGE,
    ADDRESS_TOO_LONG,
    HEADERS_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    TOO_MANY_REQUESTS,
    BUSY,
    INTERNAL_ERROR
}
