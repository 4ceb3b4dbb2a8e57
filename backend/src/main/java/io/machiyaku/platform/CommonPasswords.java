package io.machiyaku.platform;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Passwords that everybody tries first: the 30,000 most frequent ones that were found in leaks (the list that comes with
 * zxcvbn), and what is near at hand in Japan and on these pages.
 */
final class CommonPasswords {

    private static final Set<String> NEAR_AT_HAND = Set.of(
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
            "yoyaku123",
            "wakuchin1",
            "nippon123",
            "tokyo2020",
            "arigatou1",
            "konnichiwa1");

    private static final Set<String> ALL = all();

    private CommonPasswords() {}

    /** {@code plain}: in lower case. */
    static boolean contain(String plain) {
        return ALL.contains(plain);
    }

    private static Set<String> all() {
        try {
            Set<String> all = new HashSet<>(StandardDictionaries.PASSWORDS_LOADER
                    .load()
                    .getRankedDictionary()
                    .keySet());
            all.addAll(NEAR_AT_HAND);
            return Set.copyOf(all);
        } catch (IOException missing) {
            throw new UncheckedIOException("The list of common passwords is missing", missing);
        }
    }
}
