package io.machiyaku.tenant;

import io.machiyaku.platform.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The terms of use that a new tenant starts with (resources/terms); it may publish its own later. */
@ApplicationScoped
class StandardTerms {

    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final TermsRepository terms;
    private final CityTime time;

    StandardTerms(TermsRepository terms, CityTime time) {
        this.terms = terms;
        this.time = time;
    }

    void publish(@Observes TenantMade made) {
        for (Terms.Kind kind : Terms.Kind.values()) {
            for (String language : LANGUAGES) {
                terms.persist(first(made.tenantId(), kind, language));
            }
        }
    }

    private Terms first(UUID tenantId, Terms.Kind kind, String language) {
        return new Terms(tenantId, kind, language, 1, text(kind, language), time.instant());
    }

    private static String text(Terms.Kind kind, String language) {
        String name = "terms/" + kind.name().toLowerCase(Locale.ROOT) + "_" + language + ".txt";
        try (var file = StandardTerms.class.getClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
