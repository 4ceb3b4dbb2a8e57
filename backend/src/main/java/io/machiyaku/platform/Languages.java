package io.machiyaku.platform;

import io.quarkus.arc.Arc;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Which language the reader asked for with Accept-Language; Japanese where nothing else fits. */
@ApplicationScoped
public class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    public Locale asked() {
        if (!Arc.container().requestContext().isActive()) {
            return Locale.JAPANESE;
        }
        var context = Arc.container().instance(RoutingContext.class);
        String header = context.isAvailable() ? context.get().request().getHeader("Accept-Language") : null;
        return of(header);
    }

    /** By the header's text, which may be missing. */
    static Locale of(String header) {
        return header == null ? Locale.JAPANESE : bestOf(header);
    }

    static Locale bestOf(String header) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.JAPANESE : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.JAPANESE;
        }
    }
}
