package io.machiyaku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private static DatabaseAddress parse(String url, Map<String, String> environment) {
        return DatabaseAddress.parse(url, environment::get);
    }

    @Test
    void the_usual_form_names_user_password_host_and_database() {
        assertThat(parse("postgresql://app_owner:p%40ss+word@db.example:6432/machiyaku?sslmode=require", Map.of()))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:6432/machiyaku?sslmode=require", "app_owner", "p@ss+word"));
    }

    @Test
    void a_jdbc_url_has_its_user_and_password_beside_it() {
        var beside = Map.of("DATABASE_USER", "app_owner", "DATABASE_PASSWORD", "secret");
        assertThat(parse("jdbc:postgresql://db/machiyaku", beside))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/machiyaku", "app_owner", "secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db.example/machiyaku",
                "postgresql://app_owner@db.example/machiyaku",
                "postgresql://app_owner:to^p-secret@db.example/machiyaku",
                "postgresql://app_owner:100%to^p-secret@db.example/machiyaku",
                "jdbc:postgresql://db.example/machiyaku?user=app_owner&password=to^p-secret",
            })
    void what_cannot_be_read_is_refused_with_its_form_and_without_repeating_it(String url) {
        assertThatThrownBy(() -> parse(url, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("DATABASE_URL must look like")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
