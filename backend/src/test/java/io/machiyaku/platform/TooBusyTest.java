package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TooBusyTest {

    private static Optional<Integer> wait(SQLException cause) {
        return TooBusy.secondsToWait(new IllegalStateException(new RuntimeException(cause)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "40P01"})
    void locks_and_statements_that_took_too_long_pass_by_themselves(String state) {
        assertThat(wait(new SQLException("canceled", state))).contains(2);
    }

    @Test
    void so_does_a_pool_without_a_connection_left() {
        assertThat(wait(new SQLException("Sorry, acquisition timeout!"))).contains(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03"})
    void a_database_that_was_stopped_comes_back_a_little_later(String state) {
        assertThat(wait(new SQLException("no connection", state))).contains(10);
    }

    @Test
    void a_broken_database_does_not() {
        assertThat(wait(new SQLException("duplicate key", "23505"))).isEmpty();
        assertThat(wait(new SQLException(null, (String) null))).isEmpty();
        assertThat(TooBusy.secondsToWait(new IllegalStateException("a bug"))).isEmpty();
    }
}
