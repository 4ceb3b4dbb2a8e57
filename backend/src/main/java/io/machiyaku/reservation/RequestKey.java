package io.machiyaku.reservation;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The Idempotency-Key of a request and what it was sent with. The same key with the same path and body yields the same
 * answer for 24 hours; with another body it is refused. {@link #NONE} remembers nothing.
 */
public record RequestKey(String key, String hash) {

    public static final RequestKey NONE = new RequestKey(null, null);
    private static final int LONGEST = 100;

    /** {@code body} is told apart by its text: it must be the same in every process, so no hash sets in it. */
    public static RequestKey required(String header, String path, Object body) {
        if (header == null || header.isBlank()) {
            throw new Invalid("Idempotency-Key", CommonProblem.IDEMPOTENCY_KEY_MISSING);
        }
        return optional(header, path, body);
    }

    public static RequestKey optional(String header, String path, Object body) {
        if (header == null || header.isBlank()) {
            return NONE;
        }
        if (header.length() > LONGEST) {
            throw new Invalid("Idempotency-Key", CommonProblem.IDEMPOTENCY_KEY_MISSING);
        }
        return new RequestKey(header, sha256(path + "\n" + body));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
