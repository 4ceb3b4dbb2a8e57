package io.machiyaku.signin;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.ServerKeys;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.AccessTokens.Session;
import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.staff.PasswordReset;
import io.machiyaku.voucher.OwnPasswordChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Begins, prolongs and ends sessions. Runs in the scope of the token's tenant. */
@ApplicationScoped
public class SessionService {

    /** A session that has begun or goes on: whose it is, since when, and its next refresh token. */
    record Going(UUID id, Holder holder, Instant startedAt, String token) {

        Session session() {
            return new Session(id, startedAt.plus(RefreshToken.LONGEST));
        }
    }

    private final RefreshTokenRepository tokens;
    private final LastActs acts;
    private final ServerKeys keys;
    private final TenantScope scope;
    private final Caller caller;
    private final CityTime time;

    SessionService(
            RefreshTokenRepository tokens,
            LastActs acts,
            ServerKeys keys,
            TenantScope scope,
            Caller caller,
            CityTime time) {
        this.tokens = tokens;
        this.acts = acts;
        this.keys = keys;
        this.scope = scope;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    Going begin(Holder holder) {
        TokenText text = TokenText.random(scope.current());
        RefreshToken first = RefreshToken.first(scope.current(), holder, text.hash(), time.instant());
        tokens.persist(first);
        return going(first, text);
    }

    /**
     * The next token, or nothing when the session is over. A token that comes back after its minute of grace has been
     * copied by somebody: then the whole session ends, for the thief and the owner.
     */
    @Transactional
    Optional<Going> renew(TokenText text) {
        Instant now = time.instant();
        RefreshToken token = tokens.withHashForChange(text.hash()).orElse(null);
        if (token == null || token.isOver(now, acts.of(token.familyId()))) {
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
        return Optional.of(going(token, next));
    }

    @Transactional
    void end(TokenText text) {
        tokens.withHashForChange(text.hash()).ifPresent(token -> tokens.endFamily(token.familyId(), time.instant()));
    }

    void onPasswordReset(@Observes PasswordReset reset) {
        tokens.endAllOf(reset.accountId(), time.instant());
    }

    /** Whoever was signed in as the same person elsewhere signs in anew, with the new password. */
    void onOwnPassword(@Observes OwnPasswordChosen chosen) {
        if (caller.isSignedIn()) {
            tokens.endAllOfBut(chosen.personId(), caller.sessionId(), time.instant());
        } else {
            tokens.endAllOf(chosen.personId(), time.instant());
        }
    }

    @Transactional
    void endAllOf(UUID subjectId) {
        tokens.endAllOf(subjectId, time.instant());
    }

    private static Going going(RefreshToken token, TokenText next) {
        return new Going(token.familyId(), token.holder(), token.familyStartedAt(), next.value());
    }
}
