package io.machiyaku.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;

/** The public halves of the signing keys (JSON Web Key Set). */
@Path("/api/auth/jwks.json")
@PermitAll
class JwksResource {

    private static final int COORDINATE_BYTES = 32;

    record Jwk(
            @NotNull String kty,
            @NotNull String crv,
            @NotNull String use,
            @NotNull String alg,
            @NotNull String kid,
            @NotNull String x,
            @NotNull String y) {

        static Jwk of(SigningKey key) {
            var point = key.publicKey().getW();
            return new Jwk(
                    "EC",
                    "P-256",
                    "sig",
                    "ES256",
                    key.kid(),
                    coordinate(point.getAffineX()),
                    coordinate(point.getAffineY()));
        }

        private static String coordinate(BigInteger value) {
            byte[] bytes = value.toByteArray();
            byte[] padded = new byte[COORDINATE_BYTES];
            int used = Math.min(bytes.length, COORDINATE_BYTES);
            System.arraycopy(bytes, bytes.length - used, padded, COORDINATE_BYTES - used, used);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
        }
    }

    record Jwks(@NotNull List<Jwk> keys) {}

    private final KeyRing keys;

    JwksResource(KeyRing keys) {
        this.keys = keys;
    }

    @GET
    @Cache(maxAge = 300)
    public Jwks keys() {
        return new Jwks(keys.all().stream().map(Jwk::of).toList());
    }
}
