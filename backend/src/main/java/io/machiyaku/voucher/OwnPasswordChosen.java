package io.machiyaku.voucher;

import java.util.UUID;

/** Fired inside the transaction in which a resident chooses a password: the person's other sessions end. */
public record OwnPasswordChosen(UUID personId) {}
