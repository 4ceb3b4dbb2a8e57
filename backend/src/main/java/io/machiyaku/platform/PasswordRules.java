package io.machiyaku.platform;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a password of one's own must be: 8 to 128 characters (administrators 12), not the birth date, not the voucher number
 * or login ID, and none of those that everybody tries first. Length counts, not a mixture of signs. The rules are the same
 * wherever somebody chooses one.
 */
public final class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int SHORTEST_OF_ADMINISTRATORS = 12;
    private static final int LONGEST = 128;
    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    /** Why a new password is not taken. */
    public enum PasswordRefusal implements RefusalCode {
        PASSWORD_TOO_WEAK,
        PASSWORD_WRONG
    }

    private PasswordRules() {}

    /** {@code birthDates}: the one that is kept, one that was mailed, the one being told; nulls are skipped. */
    public static void ofResident(String field, String password, List<String> voucherNumbers, LocalDate... birthDates) {
        String plain = plain(password);
        String digits = plain.replaceAll("[-/. 年月日]", "");
        boolean personal = voucherNumbers.contains(digits)
                || Stream.of(birthDates).filter(Objects::nonNull).anyMatch(date -> digits.equals(BASIC.format(date)));
        check(field, plain, SHORTEST, personal);
    }

    public static void ofStaff(String field, String password, boolean administrator, String loginId, String current) {
        String plain = plain(password);
        boolean personal = plain.equals(plain(loginId)) || plain.equals(plain(current));
        check(field, plain, administrator ? SHORTEST_OF_ADMINISTRATORS : SHORTEST, personal);
    }

    private static void check(String field, String plain, int shortest, boolean personal) {
        int length = plain.codePointCount(0, plain.length());
        boolean weak = length < shortest
                || length > LONGEST
                || personal
                || CommonPasswords.contain(plain)
                || plain.chars().distinct().count() == 1;
        if (weak) {
            throw new Invalid(field, PasswordRefusal.PASSWORD_TOO_WEAK, Map.of("shortest", shortest));
        }
    }

    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
