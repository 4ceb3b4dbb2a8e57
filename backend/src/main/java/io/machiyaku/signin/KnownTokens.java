package io.machiyaku.signin;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;

/**
 * Access tokens found good, and those we have just signed. Checking a signature takes a third of a millisecond, more than
 * most requests need otherwise. Of two generations the older is let go when the younger is full, so that a crowd never
 * empties the memory at once. Whether a token has run out is looked at by whoever asks.
 */
@ApplicationScoped
class KnownTokens {

    private static final int GENERATION = 20_000;

    private volatile Map<String, JWTCallerPrincipal> young = new ConcurrentHashMap<>();
    private volatile Map<String, JWTCallerPrincipal> old = Map.of();

    /** The bearer of a token; null where it is not known. */
    JWTCallerPrincipal bearer(String token) {
        JWTCallerPrincipal known = young.get(token);
        return known == null ? old.get(token) : known;
    }

    JWTCallerPrincipal remember(String token, JwtClaims claims) {
        var bearer = new Bearer(token, claims);
        young.put(token, bearer);
        if (young.size() > GENERATION) {
            turnOver();
        }
        return bearer;
    }

    private synchronized void turnOver() {
        if (young.size() > GENERATION) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    /** Looks claims up by name; the framework's own way throws and catches an exception for each claim that is ours. */
    private static final class Bearer extends DefaultJWTCallerPrincipal {

        private static final Map<String, Claims> STANDARD =
                Arrays.stream(Claims.values()).collect(Collectors.toMap(Claims::name, Function.identity()));

        Bearer(String token, JwtClaims claims) {
            super(token, "JWT", claims);
        }

        @Override
        protected Claims getClaimType(String name) {
            return STANDARD.getOrDefault(name, Claims.UNKNOWN);
        }
    }
}
