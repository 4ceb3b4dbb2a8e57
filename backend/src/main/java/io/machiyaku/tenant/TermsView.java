package io.machiyaku.tenant;

import jakarta.validation.constraints.NotNull;

/** Terms of use as every door shows them: the site, the console and the resident's pages. */
public record TermsView(
        @NotNull Terms.Kind kind,
        @NotNull int version,
        @NotNull String text) {

    public static TermsView of(Terms terms) {
        return new TermsView(terms.kind(), terms.edition(), terms.body());
    }
}
