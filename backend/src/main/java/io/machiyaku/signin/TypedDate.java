package io.machiyaku.signin;

import io.machiyaku.platform.Typed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A birth date as people type it for a first password: 19500101, 1950-01-01, 1950/1/1, 1950年1月1日, in any width. */
final class TypedDate {

    private static final Pattern PARTS = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    private TypedDate() {}

    /** Compares without telling by its time how much was right. */
    static boolean is(LocalDate date, String typed) {
        return MessageDigest.isEqual(
                digits(typed).getBytes(StandardCharsets.UTF_8),
                DateTimeFormatter.BASIC_ISO_DATE.format(date).getBytes(StandardCharsets.UTF_8));
    }

    private static String digits(String typed) {
        String plain = Typed.code(typed);
        var parts = PARTS.matcher(plain);
        return parts.matches() ? parts.group(1) + two(parts.group(2)) + two(parts.group(3)) : plain;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
