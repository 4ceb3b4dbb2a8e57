package io.machiyaku.tenant;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The tenant's terms of use, all editions. */
@ApplicationScoped
public class TermsRepository implements PanacheRepositoryBase<Terms, UUID> {

    private static final String JAPANESE = "ja";

    private final CityTime time;

    TermsRepository(CityTime time) {
        this.time = time;
    }

    /** The edition in force in this language, or in Japanese where nobody has translated it. */
    public Terms inForce(Terms.Kind kind, String language) {
        return find(
                        "kind = ?1 and language in (?2, 'ja') and edition = ?3 order by case language when 'ja' then 1 else 0 end",
                        kind,
                        language == null || language.isBlank() ? JAPANESE : language,
                        editionInForce(kind))
                .firstResultOptional()
                .orElseThrow(() -> new Unknown("terms"));
    }

    /** The number of the newest published edition; 0 where there are no terms. Every edition exists in Japanese. */
    public int editionInForce(Terms.Kind kind) {
        return find("kind = ?1 and language = 'ja' and publishedAt <= ?2 order by edition desc", kind, time.instant())
                .firstResultOptional()
                .map(Terms::edition)
                .orElse(0);
    }
}
