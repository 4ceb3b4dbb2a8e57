package io.machiyaku.signin;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.ServerKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A little work for the visitor's machine while a tenant is under attack: for each of some parts a number, so that the hash
 * of puzzle, voucher number, part and number begins with so many zero bits. Many small parts take about the same time on
 * every try. Nothing is kept: the puzzle is signed, runs out by itself and is good for one voucher number, which has its own
 * count.
 */
@ApplicationScoped
class Puzzles {

    static final int PARTS = 16;
    static final int ZERO_BITS = 12;
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int ANSWER_DIGITS = 9;

    private final ServerKeys keys;
    private final CityTime time;

    Puzzles(ServerKeys keys, CityTime time) {
        this.keys = keys;
        this.time = time;
    }

    String make(UUID tenantId) {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        String head = time.instant().plus(GOOD_FOR).getEpochSecond() + "."
                + HexFormat.of().formatHex(random);
        return head + "." + sign(head, tenantId);
    }

    /** {@code proof}: the puzzle, a colon, and the numbers with blanks between; null or anything else proves nothing. */
    boolean isSolved(String proof, UUID tenantId, String voucherNumber) {
        String[] halves = (proof == null ? "" : proof).split(":", 2);
        if (halves.length != 2 || !isOurs(halves[0], tenantId)) {
            return false;
        }
        String[] answers = halves[1].split(" ");
        if (answers.length != PARTS) {
            return false;
        }
        for (int part = 0; part < PARTS; part++) {
            if (!answers[part].matches("[0-9]{1," + ANSWER_DIGITS + "}")
                    || !isZeroed(halves[0] + ":" + voucherNumber + ":" + part + ":" + answers[part])) {
                return false;
            }
        }
        return true;
    }

    private boolean isOurs(String puzzle, UUID tenantId) {
        if (!puzzle.matches("[0-9]{1,12}\\.[0-9a-f]{16}\\.[0-9a-f]{64}")) {
            return false;
        }
        String head = puzzle.substring(0, puzzle.lastIndexOf('.'));
        long end = Long.parseLong(puzzle.substring(0, puzzle.indexOf('.')));
        return time.instant().getEpochSecond() < end
                && MessageDigest.isEqual(ascii(puzzle), ascii(head + "." + sign(head, tenantId)));
    }

    private String sign(String head, UUID tenantId) {
        return keys.mac("sign-in puzzle", tenantId + " " + head);
    }

    private static boolean isZeroed(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return hash[0] == 0 && (hash[1] & 0xF0) == 0;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
