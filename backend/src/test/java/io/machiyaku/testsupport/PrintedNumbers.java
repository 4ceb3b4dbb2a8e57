package io.machiyaku.testsupport;

import java.util.List;
import java.util.stream.Stream;

/** The table of ways in which a voucher's number reaches the server, and of what is none. Every door reads all alike. */
public final class PrintedNumbers {

    private PrintedNumbers() {}

    /** One number however it was typed, pasted or scanned; {@code withCode}: the municipality's code came with it. */
    public record Case(String name, String typed, boolean withCode) {

        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Case> of(String code, String number) {
        String start = number.substring(0, 3);
        String middle = number.substring(3, 6);
        String end = number.substring(6);
        return Stream.of(
                new Case("ten digits", number, false),
                new Case("full-width", wide(number), false),
                new Case("blanks around", " " + number + "\u3000", false),
                new Case(
                        "blanks between, also narrow and unbroken ones",
                        start + "\u00a0" + middle + "\u202f" + end,
                        false),
                new Case("a line break at the end", number + "\r\n", false),
                new Case("hyphens", start + "-" + middle + "-" + end, false),
                new Case("hyphens with blanks", start + " - " + middle + " - " + end, false),
                new Case("a hyphen left behind", number + "-", false),
                new Case("U+2010 and U+2011", start + "\u2010" + middle + "\u2011" + end, false),
                new Case("U+2012 and U+2013", start + "\u2012" + middle + "\u2013" + end, false),
                new Case("U+2014 and U+2015", start + "\u2014" + middle + "\u2015" + end, false),
                new Case("minus signs", start + "\u2212" + middle + "\uff0d" + end, false),
                new Case("long vowel marks", start + "\u30fc" + middle + "\uff70" + end, false),
                new Case("ruled lines", start + "\u2500" + middle + "\u2501" + end, false),
                new Case("dashes of other scripts", start + "\u058a" + middle + "\u1806" + end, false),
                new Case("small and wave dashes", start + "\ufe63" + middle + "\u301c" + end, false),
                new Case("zero-width characters around", "\ufeff\u200b" + number + "\u200e\u2060", false),
                new Case("zero-width characters between", start + "\u200d" + middle + "\u00ad" + end, false),
                new Case("variation selectors", start + "\ufe0e" + middle + end, false),
                new Case("a barcode with its frame", "A" + number + "A", false),
                new Case("a frame in small letters", "b" + number + "c", false),
                new Case("a full-width frame", "Ａ" + wide(number) + "Ｄ", false),
                new Case("sixteen digits", code + number, true),
                new Case("sixteen digits in parts", code + "-" + start + "\u2010" + middle + end, true),
                new Case("sixteen digits full-width", wide(code + number), true),
                new Case("eighteen digits", "21" + code + number, true),
                new Case("eighteen digits as printed", "21 " + code + " " + number, true),
                new Case("eighteen digits framed", "a21" + code + number + "b", true));
    }

    public static List<String> unreadable() {
        return List.of(
                "1",
                "001234567",
                "00123456789",
                "00123456789012345",
                "1234567890123456789",
                "4.10E+09",
                "-0012345678",
                "001234567O",
                "001A2345678",
                "٠٠١٢٣٤٥٦٧٨",
                "💉");
    }

    private static String wide(String digits) {
        return digits.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
