package io.machiyaku.signin;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.ServerKeys;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.staff.PasswordReset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Begins, prolongs and ends sessions. Runs in the scope of the token's tenant. */
@ApplicationScoped
public class SessionService {

    /** A session that goes on: whose it is, since when, and its next token. */
    record Renewed(Holder holder, Instant startedAt, String token) {}

    private final RefreshTokenRepository tokens;
    private final ServerKeys keys;
    private final TenantScope scope;
    private final CityTime time;

    SessionService(RefreshTokenRepository tokens, ServerKeys keys, TenantScope scope, CityTime time) {
        this.tokens = tokens;
        this.keys = keys;
        this.scope = scope;
        this.time = time;
    }

    @Transactional
    String begin(Holder holder) {
        TokenText text = TokenText.random(scope.current());
        tokens.persist(RefreshToken.first(scope.current(), holder, text.hash(), time.instant()));
        return text.value();
    }

    /**
     * The next token, or nothing when the session is over. A token that comes back after its minute of grace has been
     * copied by somebody: then the whole session ends, for the thief and the owner.
     */
    @Transactional
    Optional<Renewed> renew(TokenText text) {
        Instant now = time.instant();
        RefreshToken token = tokens.withHashForChange(text.hash()).orElse(null);
        if (token == null || token.isOver(now)) {
            return Optional.empty();
        }
        if (token.isReplaced() && !token.isWithinGrace(now)) {
            tokens.endFamily(token.familyId(), now);
            return Optional.empty();
        }
        TokenText next = text.next(keys);
        if (!token.isReplaced()) {
            tokens.persist(token.replaceBy(next.hash(), now));
        }
        return Optional.of(new Renewed(token.holder(), token.familyStartedAt(), next.value()));
    }

    @Transactional
    void end(TokenText text) {
        tokens.withHashForChange(text.hash()).ifPresent(token -> tokens.endFamily(token.familyId(), time.instant()));
    }

    void onPasswordReset(@Observes PasswordReset reset) {
        tokens.endAllOf(reset.accountId(), time.instant());
    }

    @Transactional
    void endAllOf(UUID subjectId) {
        tokens.endAllOf(subjectId, time.instant());
    }
}
