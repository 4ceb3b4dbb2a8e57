package io.machiyaku.voucher;

import io.machiyaku.platform.Typed;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Readings of names, written one way whatever was typed: full-width katakana (also from hiragana and half-width), Latin
 * letters in capitals. Names are searched by their readings' letters alone. The names themselves are never touched.
 */
public final class Kana {

    private static final Pattern LONG_VOWEL = Pattern.compile("(?<=[ァ-ヺー])[~〜" + Typed.DASHES + "&&[^\\u30a0\\u30fc]]");
    private static final Pattern DOTS = Pattern.compile("[·•‧∙⋅]");
    private static final Pattern DOUBLE_HYPHENS = Pattern.compile("[=\\u30a0]");
    private static final Pattern ALLOWED = Pattern.compile("[ァ-ヺーヽヾ・＝\\p{IsLatin}\\p{M} .'’-]+");

    /** The same as in the generated columns person.family_kana_key and given_kana_key. */
    private static final Pattern MARKS = Pattern.compile("[・＝ .'’-]");

    private static final int TO_KATAKANA = 'ア' - 'あ';

    private Kana() {}

    /** As it is kept and shown. Empty for null. */
    static String normal(String typed) {
        String wide = Typed.plain(typed);
        var katakana = new StringBuilder(wide.length());
        wide.chars().forEach(letter -> katakana.append((char) (hiragana(letter) ? letter + TO_KATAKANA : letter)));
        String dotted = DOTS.matcher(katakana).replaceAll("・");
        String hyphened = DOUBLE_HYPHENS.matcher(dotted).replaceAll("＝");
        return LONG_VOWEL.matcher(hyphened).replaceAll("ー").toUpperCase(Locale.ROOT);
    }

    /** As it is searched by: nobody remembers the marks between the parts of a name. Empty for null. */
    public static String key(String typed) {
        return MARKS.matcher(normal(typed)).replaceAll("");
    }

    static boolean readable(String normal) {
        return ALLOWED.matcher(normal).matches() && normal.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean hiragana(int letter) {
        return letter >= 'ぁ' && letter <= 'ゖ' || letter == 'ゝ' || letter == 'ゞ';
    }
}
