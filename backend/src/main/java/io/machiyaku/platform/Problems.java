package io.machiyaku.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into one problem answer; nothing leaves as HTML, empty or as a stack trace. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Sentences sentences;
    private final Languages languages;
    private final RefusalViews refusals;

    Problems(Sentences sentences, Languages languages, RefusalViews refusals) {
        this.sentences = sentences;
        this.languages = languages;
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        Locale locale = languages.asked();
        List<Problem.RefusalView> views =
                refused.refusals().stream().map(refusals::of).toList();
        Refusal first = refused.refusals().getFirst();
        String detail = views.getFirst().detail();
        return answer(Problem.of(409, first.rule(), title(409, locale), detail, views, null));
    }

    @ServerExceptionMapper
    public Response unknown(Unknown unknown) {
        return answer(404, CommonProblem.NOT_FOUND);
    }

    @ServerExceptionMapper({Stale.class, OptimisticLockException.class, StaleStateException.class})
    public Response stale(Exception stale) {
        return answer(412, CommonProblem.STALE_VERSION);
    }

    @ServerExceptionMapper
    public Response invalid(Invalid invalid) {
        Locale locale = languages.asked();
        return fields(
                invalid.fields().stream()
                        .map(f -> new Problem.FieldProblem(
                                f.name(), f.rule().code(), sentences.of(f.rule().code(), f.words(), locale)))
                        .toList(),
                locale);
    }

    @ServerExceptionMapper
    public Response denied(Denied denied) {
        Response answer = answer(denied.status(), denied.problem());
        return denied.retryAfterSeconds() == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, denied.retryAfterSeconds())
                        .build();
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException broken) {
        Locale locale = languages.asked();
        return fields(
                broken.getConstraintViolations().stream()
                        .map(BrokenField::of)
                        .map(field -> fieldProblem(field.name(), field.code(), field.words(), locale))
                        .toList(),
                locale);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notSignedIn(Exception missing) {
        return answer(401, CommonProblem.UNAUTHENTICATED);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden) {
        return answer(403, CommonProblem.FORBIDDEN);
    }

    /** The second is named because the framework would else answer it in its own way. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response badJson(JacksonException broken) {
        Locale locale = languages.asked();
        if (broken instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return fields(List.of(fieldProblem(path, "bad-format", Map.of(), locale)), locale);
        }
        return answer(400, CommonProblem.BAD_REQUEST);
    }

    /** Named because the framework would else answer it with nothing: a type of ours that JSON cannot become. */
    @ServerExceptionMapper
    public Response unfit(InvalidDefinitionException bug) {
        return bug(bug);
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException json) {
            return badJson(json);
        }
        // A query or path value that cannot be read reaches us as "not found" with the reason attached.
        if (exception instanceof NotFoundException && exception.getCause() != null) {
            return answer(400, CommonProblem.BAD_REQUEST);
        }
        return answer(exception.getResponse().getStatus());
    }

    @ServerExceptionMapper
    public Response bug(Throwable bug) {
        if (bug instanceof IllegalArgumentException
                && bug.getMessage() != null
                && bug.getMessage().contains("RESTEASY")) {
            return answer(400, CommonProblem.BAD_REQUEST);
        }
        return TooBusy.secondsToWait(bug)
                .map(seconds -> denied(new Denied(503, CommonProblem.BUSY, seconds)))
                .orElseGet(() -> answer(unexpected(bug, languages.asked())));
    }

    /** Logs it under a number and tells the number. */
    Problem unexpected(Throwable bug, Locale locale) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(bug, "Unexpected failure %s", number);
        String detail = sentences.of(CommonProblem.INTERNAL_ERROR.code(), Map.of("number", number), locale);
        return Problem.of(500, CommonProblem.INTERNAL_ERROR, title(500, locale), detail);
    }

    /** The problem that belongs to a bare HTTP status. */
    Problem forStatus(int status, Locale locale) {
        CommonProblem code = codeOf(status);
        return Problem.of(
                status, code, title(status, locale), sentences.of(code.code(), Map.of("number", "-"), locale));
    }

    private Response answer(int status) {
        return answer(forStatus(status, languages.asked()));
    }

    private Response answer(int status, RefusalCode code) {
        Locale locale = languages.asked();
        return answer(Problem.of(status, code, title(status, locale), sentences.of(code.code(), Map.of(), locale)));
    }

    private Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }

    private Response fields(List<Problem.FieldProblem> fields, Locale locale) {
        String detail = sentences.of(CommonProblem.VALIDATION_FAILED.code(), Map.of("count", fields.size()), locale);
        return answer(Problem.of(400, CommonProblem.VALIDATION_FAILED, title(400, locale), detail, null, fields));
    }

    private Problem.FieldProblem fieldProblem(String path, String code, Map<String, Object> words, Locale locale) {
        return new Problem.FieldProblem(path, code, sentences.of(code, words, locale));
    }

    private static CommonProblem codeOf(int status) {
        return switch (status) {
            case 400 -> CommonProblem.BAD_REQUEST;
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 408 -> CommonProblem.TOO_SLOW;
            case 413 -> CommonProblem.TOO_LARGE;
            case 414 -> CommonProblem.ADDRESS_TOO_LONG;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> CommonProblem.TOO_MANY_REQUESTS;
            case 431 -> CommonProblem.HEADERS_TOO_LARGE;
            case 503 -> CommonProblem.BUSY;
            default -> status < 500 ? CommonProblem.BAD_REQUEST : CommonProblem.INTERNAL_ERROR;
        };
    }

    private String title(int status, Locale locale) {
        return sentences.of(
                "title-" + (status == 409 ? "refused" : codeOf(status).code()), Map.of(), locale);
    }
}
