package io.machiyaku.platform;

import java.util.Locale;

/** A rule's name. Each feature lists its own in one enum, its error catalogue; {@code SLOT_FULL} reads {@code slot-full}. */
public interface RefusalCode {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
