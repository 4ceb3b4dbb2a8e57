package io.machiyaku.signin;

import io.machiyaku.platform.CityTime;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Lets the framework read bearer tokens with our own keys and our own clock, as long as their session goes on. */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenReader extends JWTCallerPrincipalFactory {

    private final AccessTokens tokens;
    private final KnownTokens known;
    private final EndedSessions ended;
    private final LastActs acts;
    private final CityTime time;

    TokenReader(AccessTokens tokens, KnownTokens known, EndedSessions ended, LastActs acts, CityTime time) {
        this.tokens = tokens;
        this.known = known;
        this.ended = ended;
        this.acts = acts;
        this.time = time;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        JWTCallerPrincipal bearer = known.bearer(token);
        if (bearer == null) {
            bearer = verified(token);
        }
        if (time.instant().getEpochSecond() >= bearer.getExpirationTime()) {
            throw new ParseException("the token has run out");
        }
        String session = bearer.getClaim("sid");
        String tenant = bearer.getClaim("tenant");
        if (ended.hold(session, tenant)) {
            throw new ParseException("the session has ended");
        }
        acts.note(session, tenant);
        return bearer;
    }

    private JWTCallerPrincipal verified(String token) throws ParseException {
        try {
            return known.remember(token, tokens.read(token));
        } catch (InvalidJwtException invalid) {
            throw new ParseException("not a token of ours, or run out", invalid);
        }
    }
}
