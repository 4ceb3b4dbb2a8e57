package io.machiyaku.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** An error as the HTTP API tells it (RFC 9457, application/problem+json). {@code detail} is a sentence for people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @NotNull String type,
        @NotNull String title,
        @NotNull int status,
        @NotNull String detail,
        @NotNull String code,
        List<RefusalView> refusals,
        List<FieldProblem> fields) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One rule that said no; {@code possibleFrom} is the first day on which it would not, {@code state} the state that a
     * thing is already in.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusalView(@NotNull String code, @NotNull String detail, LocalDate possibleFrom, String state) {}

    /** One field of the request that cannot be taken as it is. */
    public record FieldProblem(
            @NotNull String field,
            @NotNull String code,
            @NotNull String detail) {}

    static Problem of(int status, RefusalCode code, String title, String detail) {
        return of(status, code, title, detail, null, null);
    }

    static Problem of(
            int status,
            RefusalCode code,
            String title,
            String detail,
            List<RefusalView> refusals,
            List<FieldProblem> fields) {
        return new Problem(
                "urn:machiyaku:problem:" + code.code(), title, status, detail, code.code(), refusals, fields);
    }
}
