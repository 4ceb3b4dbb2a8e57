package io.machiyaku.staff;

import java.util.UUID;

/** Fired inside the transaction in which somebody else gives an account a new first password: its sessions end. */
public record PasswordReset(UUID accountId) {}
