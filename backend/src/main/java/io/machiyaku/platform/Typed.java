package io.machiyaku.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers, codes and readings as people type, paste and scan them, written one way for every door. Never for names and
 * sentences: those stay as they were written.
 */
public final class Typed {

    /** Every dash of Unicode and what Japanese keyboards have in its place; for use within a character class. */
    public static final String DASHES = "\\p{Pd}\\u2053\\u2212\\u02d7\\u2043\\u2796" + "\\u30fc\\u2500\\u2501";

    private static final Pattern INVISIBLE =
            Pattern.compile("[[\\p{Cf}\\p{Cc}&&[^\\s]]\\u034f\\u115f\\u1160\\u17b4\\u17b5"
                    + "\\u180b-\\u180f\\u2800\\u3164\\uffa0\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASH = Pattern.compile("[" + DASHES + "]");
    private static final Pattern GAPS = Pattern.compile(" |(?<=.)[" + DASHES + "]");

    private Typed() {}

    /** Half-width where there is such a letter, nothing that cannot be seen, single blanks and none around; empty for null. */
    public static String plain(String typed) {
        if (typed == null) {
            return "";
        }
        String wide = Normalizer.normalize(visible(typed), Normalizer.Form.NFKC);
        return BLANKS.matcher(visible(wide)).replaceAll(" ").strip();
    }

    /** As {@link #plain}, without blanks and without dashes but for one in front, which is no gap; empty for null. */
    public static String withoutGaps(String typed) {
        return GAPS.matcher(plain(typed)).replaceAll("");
    }

    /** As {@link #plain}, without blanks and with every dash as a hyphen: postcodes, phone numbers, codes. Null stays null. */
    public static String code(String typed) {
        return typed == null
                ? null
                : DASH.matcher(plain(typed).replace(" ", "")).replaceAll("-");
    }

    /** A {@link #code} in capitals: lot numbers. Null stays null. */
    public static String capitals(String typed) {
        return typed == null ? null : code(typed).toUpperCase(Locale.ROOT);
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }
}
