package io.machiyaku.signin;

import io.machiyaku.platform.ServerKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A refresh token as the cookie carries it: the tenant it belongs to, and a secret of 256 bits. */
record TokenText(UUID tenantId, String secret) {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f]{64})");
    private static final int SECRET_BYTES = 32;

    static TokenText random(UUID tenantId) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new TokenText(tenantId, HexFormat.of().formatHex(secret));
    }

    static Optional<TokenText> parse(String cookie) {
        var shape = SHAPE.matcher(cookie == null ? "" : cookie);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TokenText(UUID.fromString(shape.group(1)), shape.group(2)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The one successor, which only this server can compute: asked twice it is the same, and it need not be stored. */
    TokenText next(ServerKeys keys) {
        return new TokenText(tenantId, keys.mac("refresh successor", value()));
    }

    String value() {
        return tenantId + "." + secret;
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(value().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
