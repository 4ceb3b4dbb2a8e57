package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TooBusyTest {

    private static boolean busy(SQLException cause) {
        return TooBusy.isCauseOf(new IllegalStateException(new RuntimeException(cause)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "40P01"})
    void locks_and_statements_that_took_too_long_pass_by_themselves(String state) {
        assertThat(busy(new SQLException("canceled", state))).isTrue();
    }

    @Test
    void so_does_a_pool_without_a_connection_left() {
        assertThat(busy(new SQLException("Sorry, acquisition timeout!"))).isTrue();
    }

    @Test
    void a_broken_database_does_not() {
        assertThat(busy(new SQLException("duplicate key", "23505"))).isFalse();
        assertThat(busy(new SQLException(null, (String) null))).isFalse();
        assertThat(TooBusy.isCauseOf(new IllegalStateException("a bug"))).isFalse();
    }
}
