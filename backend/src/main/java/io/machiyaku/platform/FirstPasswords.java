package io.machiyaku.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Passwords that the system makes: long enough to resist guessing, without letters that look alike, so that they can be
 * read out. Those of provisional vouchers are kept as a keyed digest of person and password, which is cheap to check.
 */
@ApplicationScoped
public class FirstPasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final ServerKeys keys;
    private final PasswordHashing hashing;

    FirstPasswords(ServerKeys keys, PasswordHashing hashing) {
        this.keys = keys;
        this.hashing = hashing;
    }

    /** A password to tell once, and what is kept of it. */
    public record Hashed(String password, String hash) {}

    /** A new one, such as {@code k3mw-7hqx-ebp2}. */
    public String make() {
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** A new one for a staff account. */
    public Hashed makeHashed() {
        String password = make();
        return new Hashed(password, hashing.hash(password));
    }

    /** What is kept in {@code person.first_password_mac}. */
    public String mac(UUID personId, String password) {
        return keys.mac("first password", personId + " " + Typed.code(password));
    }

    public boolean matches(UUID personId, String password, String mac) {
        return MessageDigest.isEqual(
                mac(personId, password).getBytes(StandardCharsets.US_ASCII), mac.getBytes(StandardCharsets.US_ASCII));
    }
}
