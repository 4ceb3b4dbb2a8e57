package io.machiyaku.vaccine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads whom a programme is for from its stored form: {@code [{"kind": "AGE", "from": 65, "to": null}]}. */
@ApplicationScoped
class EligibilityText {

    private final ObjectMapper json;

    EligibilityText(ObjectMapper json) {
        this.json = json;
    }

    List<Eligibility> read(String text) {
        try {
            List<Eligibility> kinds = new ArrayList<>();
            for (JsonNode entry : json.readTree(text)) {
                kinds.add(kind(entry));
            }
            return kinds;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A programme's eligibility cannot be read", broken);
        }
    }

    private static Eligibility kind(JsonNode entry) {
        return switch (Eligibility.Kind.valueOf(entry.path("kind").asText())) {
            case AGE -> new Eligibility.ByAge(AgeRange.years(years(entry, "from"), years(entry, "to"), bound(entry)));
            case BIRTH_RANGE -> new Eligibility.BornBetween(day(entry, "from"), day(entry, "to"));
            case FISCAL_YEAR_AGE -> new Eligibility.ByFiscalYearAge(years(entry, "from"), years(entry, "to"));
        };
    }

    private static Integer years(JsonNode entry, String name) {
        return entry.hasNonNull(name) ? entry.get(name).intValue() : null;
    }

    private static LocalDate day(JsonNode entry, String name) {
        return entry.hasNonNull(name) ? LocalDate.parse(entry.get(name).asText()) : null;
    }

    private static UpperBound bound(JsonNode entry) {
        return entry.hasNonNull("upperBound")
                ? UpperBound.valueOf(entry.get("upperBound").asText())
                : UpperBound.ROUTINE_UNTIL;
    }
}
