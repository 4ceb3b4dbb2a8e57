package io.machiyaku.signin;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.ShortMemory;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Lets the framework read bearer tokens with our own keys and our own clock. Checking a signature takes a third of a
 * millisecond, more than most requests need otherwise: tokens found good are remembered for a while, their end is looked
 * at every time.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenReader extends JWTCallerPrincipalFactory {

    private static final int REMEMBERED_AT_MOST = 10_000;

    private final ShortMemory<String, JWTCallerPrincipal> good =
            new ShortMemory<>(AccessTokens.LIFE.toNanos(), REMEMBERED_AT_MOST);
    private final AccessTokens tokens;
    private final CityTime time;

    TokenReader(AccessTokens tokens, CityTime time) {
        this.tokens = tokens;
        this.time = time;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        try {
            JWTCallerPrincipal caller = good.get(token, this::verified);
            if (time.instant().getEpochSecond() >= caller.getExpirationTime()) {
                throw new ParseException("the token has run out");
            }
            return caller;
        } catch (NotOurs notOurs) {
            throw new ParseException("not a token of ours, or run out", notOurs.getCause());
        }
    }

    private JWTCallerPrincipal verified(String token) {
        try {
            return new DefaultJWTCallerPrincipal(token, "JWT", tokens.read(token));
        } catch (InvalidJwtException invalid) {
            throw new NotOurs(invalid);
        }
    }

    private static final class NotOurs extends RuntimeException {
        NotOurs(InvalidJwtException why) {
            super(null, why, false, false);
        }
    }
}
