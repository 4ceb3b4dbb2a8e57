package io.machiyaku.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server's keys, each derived for one purpose from the one secret (machiyaku.secret), the same on every replica. */
@ApplicationScoped
public class ServerKeys {

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    ServerKeys(@ConfigProperty(name = "machiyaku.secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** 256 bits for AES, good for this purpose only. */
    public SecretKey cipherKey(String purpose) {
        return new SecretKeySpec(mac(secret, "cipher " + purpose), "AES");
    }

    /** What only this server can compute of the text, as 64 hexadecimal digits. */
    public String mac(String purpose, String text) {
        return HexFormat.of().formatHex(mac(mac(secret, "mac " + purpose), text));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
