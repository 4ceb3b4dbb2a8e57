package io.machiyaku.signin;

/** A login answer with what goes into cookies: the refresh token and, after a sign-in, the device's (else null). */
record SignedIn(LoginAnswer answer, String refreshToken, String device) {}
