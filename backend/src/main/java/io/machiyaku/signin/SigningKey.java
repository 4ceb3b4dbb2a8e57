package io.machiyaku.signin;

import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;

/**
 * A pair of keys (ECDSA on P-256) with its name. It signs for thirty days; then a new one takes over and this one only
 * verifies, until the last token it signed has run out.
 */
record SigningKey(String kid, ECPublicKey publicKey, PrivateKey privateKey, Instant createdAt, Instant retiresAt) {

    static final Duration SIGNS_FOR = Duration.ofDays(30);
    static final Duration VERIFIES_FOR = SIGNS_FOR.plusHours(1);

    boolean signsAt(Instant now) {
        return now.isBefore(createdAt.plus(SIGNS_FOR));
    }
}
