package io.machiyaku.platform;

import io.machiyaku.platform.Problem.RefusalView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Refusals in the words of the reader. Where one names a booking at a venue (its word "venueId") that the reader does not
 * reach, only the day is told.
 */
@ApplicationScoped
public class RefusalViews {

    private final Sentences sentences;
    private final Languages languages;
    private final Caller caller;

    RefusalViews(Sentences sentences, Languages languages, Caller caller) {
        this.sentences = sentences;
        this.languages = languages;
        this.caller = caller;
    }

    public RefusalView of(Refusal refusal) {
        boolean outOfReach = refusal.words().get("venueId") instanceof UUID venue && !caller.reaches(venue);
        Refusal told = outOfReach ? refusal.byDayOnly() : refusal;
        String state = told.words().get("state") instanceof String word ? word : null;
        return new RefusalView(told.code(), sentences.of(told, languages.asked()), told.possibleFrom(), state);
    }
}
