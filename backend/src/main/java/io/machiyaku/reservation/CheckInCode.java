package io.machiyaku.reservation;

import io.machiyaku.platform.Typed;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person shows at the venue's door: R and seven characters, the last a check character, so that a mistyped code
 * is never somebody else's. Written without I, L, O and U; read with them as 1, 1, 0 and V. Never digits only.
 */
public final class CheckInCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 5, 7, 9, 11};
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckInCode() {}

    public static String next() {
        var code = new StringBuilder("R");
        for (int weight : WEIGHTS) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.append(checkCharacter(code)).toString();
    }

    /** The code in its one spelling, or nothing where it cannot be one. */
    public static Optional<String> read(String typed) {
        String code = Typed.withoutGaps(typed)
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0')
                .replace('U', 'V');
        return code.matches("R[0-9A-HJKMNP-TV-Z]{7}") && code.charAt(7) == checkCharacter(code)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Odd weights modulo 32 find every single wrong character and most exchanged neighbours. */
    private static char checkCharacter(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i + 1));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
