package io.machiyaku.signin;

import io.machiyaku.platform.Caller.Hurdle;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Role;
import io.machiyaku.staff.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Makes and checks access tokens (JWT, ES256, ten minutes). What they carry is read by {@code Caller}. */
@ApplicationScoped
public class AccessTokens {

    public static final Duration LIFE = Duration.ofMinutes(10);
    private static final String MACHIYAKU = "machiyaku";
    private static final AlgorithmConstraints ONLY_ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /** One sign-in. Every token of it names it, and none is good beyond its end. */
    public record Session(UUID id, Instant end) {}

    private final KeyRing keys;
    private final KnownTokens known;
    private final CityTime time;
    private final VerificationKeyResolver resolver;

    AccessTokens(KeyRing keys, KnownTokens known, CityTime time) {
        this.keys = keys;
        this.known = known;
        this.time = time;
        this.resolver = (signature, nesting) -> keys.verifying(signature.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("no such key"))
                .publicKey();
    }

    public String forStaff(
            Session session, UUID tenantId, UUID accountId, Account.Details details, Collection<Hurdle> hurdles) {
        JwtClaims claims = claims(session, tenantId, accountId, details.role().name(), hurdles);
        claims.setStringClaim("name", details.name());
        claims.setStringListClaim(
                "venues", details.venueIds().stream().map(UUID::toString).toList());
        return signed(claims);
    }

    public String forResident(
            Session session, UUID tenantId, UUID personId, UUID voucherId, Collection<Hurdle> hurdles) {
        JwtClaims claims = claims(session, tenantId, personId, Role.RESIDENT, hurdles);
        claims.setStringClaim("voucher", voucherId.toString());
        return signed(claims);
    }

    /** For how many seconds a token given out now is good. */
    long secondsIn(Session session) {
        Instant now = time.instant();
        return Math.min(LIFE.toSeconds(), session.end().getEpochSecond() - now.getEpochSecond());
    }

    /** The claims of a token that we signed and that has not run out. */
    JwtClaims read(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(resolver)
                .setJwsAlgorithmConstraints(ONLY_ES256)
                .setRelaxVerificationKeyValidation()
                .setExpectedIssuer(MACHIYAKU)
                .setExpectedAudience(MACHIYAKU)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(time.instant().toEpochMilli()))
                .build()
                .processToClaims(token);
    }

    private JwtClaims claims(Session session, UUID tenantId, UUID subject, String role, Collection<Hurdle> hurdles) {
        long now = time.instant().getEpochSecond();
        var claims = new JwtClaims();
        claims.setIssuer(MACHIYAKU);
        claims.setAudience(MACHIYAKU);
        claims.setSubject(subject.toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + secondsIn(session)));
        claims.setStringClaim("sid", session.id().toString());
        claims.setStringListClaim("groups", List.of(role));
        claims.setStringClaim("tenant", tenantId.toString());
        if (!hurdles.isEmpty()) {
            claims.setStringListClaim(
                    "hurdles", hurdles.stream().map(Hurdle::name).toList());
        }
        return claims;
    }

    private String signed(JwtClaims claims) {
        SigningKey key = keys.signing();
        var signature = new JsonWebSignature();
        String payload = claims.toJson();
        signature.setPayload(payload);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.privateKey());
        signature.setDoKeyValidation(false);
        try {
            String token = signature.getCompactSerialization();
            known.remember(token, JwtClaims.parse(payload));
            return token;
        } catch (JoseException | InvalidJwtException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
