package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.RefreshToken.Audience;
import io.machiyaku.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Prolongs and ends sessions by their cookies. A session goes on while its tenant is active, its account too, or its
 * voucher may be used; what the office resets (password, birth date) ends the sessions that began before.
 */
@ApplicationScoped
class Sessions {

    private final SessionService service;
    private final LoginAnswers answers;
    private final TenantDirectory directory;
    private final TenantScope scope;

    Sessions(SessionService service, LoginAnswers answers, TenantDirectory directory, TenantScope scope) {
        this.service = service;
        this.answers = answers;
        this.directory = directory;
        this.scope = scope;
    }

    SignedIn renewStaff(String cookie) {
        return renewed(TokenText.parse(cookie), Audience.STAFF);
    }

    SignedIn renewResident(UUID tenantId, String cookie) {
        return renewed(TokenText.parse(cookie).filter(text -> text.tenantId().equals(tenantId)), Audience.RESIDENT);
    }

    void end(String cookie) {
        TokenText.parse(cookie).ifPresent(text -> scope.run(text.tenantId(), () -> service.end(text)));
    }

    private SignedIn renewed(Optional<TokenText> cookie, Audience audience) {
        return cookie.filter(text -> directory.isActive(text.tenantId()))
                .flatMap(text -> scope.in(
                        text.tenantId(),
                        inTransaction(() -> service.renew(text)
                                .filter(going -> going.holder().audience() == audience)
                                .flatMap(going -> answers.of(going.session(), going.holder(), going.startedAt())
                                        .map(answer -> new SignedIn(answer, going.token(), null))))))
                .orElseThrow(() -> new Denied(401, CommonProblem.UNAUTHENTICATED));
    }

    /** Commits also when the session is over: a token that came back too late has just ended it. */
    private static <T> Supplier<T> inTransaction(Supplier<T> work) {
        return () -> requiringNew().call(work::get);
    }
}
