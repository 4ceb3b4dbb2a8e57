package io.machiyaku.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

    private final KnownTokens tokens = new KnownTokens();

    @Test
    void a_token_is_known_by_its_very_text_only() {
        var bearer = tokens.remember("a.b.c", claims("1"));
        assertThat(tokens.bearer("a.b.c")).isSameAs(bearer);
        assertThat(tokens.bearer("a.b.d")).isNull();
    }

    @Test
    void claims_of_our_own_and_of_the_standard_are_read_alike() {
        var bearer = tokens.remember("a.b.c", claims("1"));
        assertThat(bearer.getSubject()).isEqualTo("1");
        assertThat(bearer.<String>getClaim("tenant")).isEqualTo("t");
        assertThat(bearer.<Object>getClaim("hurdles")).isNull();
    }

    @Test
    void a_crowd_pushes_out_the_oldest_and_never_the_newest() {
        tokens.remember("first", claims("1"));
        for (int i = 0; i < 50_000; i++) {
            tokens.remember("token " + i, claims("1"));
            assertThat(tokens.bearer("token " + i)).isNotNull();
        }
        assertThat(tokens.bearer("first")).isNull();
        assertThat(tokens.bearer("token 35000")).isNotNull();
    }

    private static JwtClaims claims(String subject) {
        var claims = new JwtClaims();
        claims.setSubject(subject);
        claims.setStringClaim("tenant", "t");
        return claims;
    }
}
