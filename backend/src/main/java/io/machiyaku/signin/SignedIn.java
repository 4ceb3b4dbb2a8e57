package io.machiyaku.signin;

/** A login answer with the refresh token that goes into the cookie. */
record SignedIn(LoginAnswer answer, String refreshToken) {}
