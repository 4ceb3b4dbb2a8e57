package io.machiyaku.voucher;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Readings of names, written one way whatever was typed: full-width katakana (also from hiragana and half-width), Latin
 * letters in capitals. It is what names are searched by. The names themselves are never touched.
 */
public final class Kana {

    private static final Pattern LONG_VOWEL = Pattern.compile("(?<=[ァ-ヺー])[‐‑‒–—―−~〜-]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");
    private static final Pattern ALLOWED = Pattern.compile("[ァ-ヺーヽヾ・\\p{IsLatin}\\p{M} .'’-]+");
    private static final int TO_KATAKANA = 'ア' - 'あ';

    private Kana() {}

    /** Empty for null. */
    public static String normal(String typed) {
        if (typed == null) {
            return "";
        }
        String wide = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var katakana = new StringBuilder(wide.length());
        wide.chars().forEach(letter -> katakana.append((char) (hiragana(letter) ? letter + TO_KATAKANA : letter)));
        String vowels = LONG_VOWEL.matcher(katakana).replaceAll("ー");
        return BLANKS.matcher(vowels).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }

    static boolean readable(String normal) {
        return ALLOWED.matcher(normal).matches() && normal.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean hiragana(int letter) {
        return letter >= 'ぁ' && letter <= 'ゖ' || letter == 'ゝ' || letter == 'ゞ';
    }
}
