package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Clock TRUE = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Duration A_MONTH = Duration.ofDays(30);

    private static Instant told(String... profiles) {
        return Clocks.shifted(TRUE, A_MONTH, List.of(profiles)).instant();
    }

    @Test
    void demo_and_test_servers_may_live_on_another_day() {
        assertThat(told("demo")).isEqualTo(NOON.plus(A_MONTH));
        assertThat(told("test")).isEqualTo(NOON.plus(A_MONTH));
    }

    @Test
    void a_server_with_real_data_has_the_true_time() {
        assertThat(told("prod")).isEqualTo(NOON);
        assertThat(told("local")).isEqualTo(NOON);
        assertThat(told("prod", "demo")).isEqualTo(NOON);
        assertThat(told()).isEqualTo(NOON);
    }
}
