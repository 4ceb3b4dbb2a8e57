package io.machiyaku.signin;

import jakarta.validation.constraints.NotNull;

/** A fresh access token and what still stands between its bearer and everything else. */
public record LoginAnswer(
        @NotNull String accessToken,
        @NotNull long expiresInSeconds,
        @NotNull boolean mustAcceptTerms,
        @NotNull boolean mustRegister,
        @NotNull boolean mustChangePassword) {}
