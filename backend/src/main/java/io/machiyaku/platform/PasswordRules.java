package io.machiyaku.platform;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What a password of one's own must be: 8 to 128 characters, not the birth date, not the voucher number or login ID, and
 * none of those that everybody tries first. Length counts, not a mixture of signs.
 */
public final class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Set<String> COMMON = Set.of(
            "password",
            "password1",
            "password12",
            "password123",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "12345678",
            "123456789",
            "1234567890",
            "0123456789",
            "87654321",
            "987654321",
            "9876543210",
            "12341234",
            "11223344",
            "1q2w3e4r",
            "1qaz2wsx",
            "qwertyui",
            "qwertyuiop",
            "qwerty123",
            "qwerty12",
            "asdfghjk",
            "asdfghjkl",
            "zaq12wsx",
            "abcd1234",
            "abc12345",
            "abcdefgh",
            "abcdefghi",
            "a1234567",
            "a12345678",
            "aa123456",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "welcome1",
            "letmein1",
            "trustno1",
            "superman",
            "starwars",
            "whatever",
            "computer",
            "internet",
            "sakura123",
            "sakurasakura",
            "doraemon",
            "pokemon123",
            "konnichiwa",
            "arigatou",
            "nihon123",
            "japan123",
            "vaccine1",
            "vaccine123",
            "wakuchin",
            "machiyaku",
            "machiyaku1",
            "yoyaku123");

    /** Why a new password is not taken. */
    public enum PasswordRefusal implements RefusalCode {
        PASSWORD_TOO_WEAK,
        PASSWORD_WRONG
    }

    private PasswordRules() {}

    /** Turns down a weak password, naming the field. {@code notThese}: voucher numbers, login ID; nulls are skipped. */
    public static void check(String field, String password, LocalDate birthDate, String... notThese) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int length = plain.codePointCount(0, plain.length());
        boolean weak = length < SHORTEST
                || length > LONGEST
                || COMMON.contains(plain)
                || plain.chars().distinct().count() == 1
                || isBirthDate(plain, birthDate)
                || Arrays.stream(notThese)
                        .filter(Objects::nonNull)
                        .anyMatch(known -> plain.equals(known.toLowerCase(Locale.ROOT)));
        if (weak) {
            throw new Invalid(field, PasswordRefusal.PASSWORD_TOO_WEAK);
        }
    }

    private static boolean isBirthDate(String plain, LocalDate birthDate) {
        return birthDate != null && plain.replaceAll("[-/. ]", "").equals(BASIC.format(birthDate));
    }
}
