package io.machiyaku.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private final Restarts restarts = new Restarts(DatabaseWatch.MOST, DatabaseWatch.WHILE);

    private int after(Duration time) {
        return restarts.next(Long.MAX_VALUE - 1_000 + time.toNanos());
    }

    @Test
    void the_database_is_started_again_three_times_within_ten_minutes_and_not_once_more() {
        assertThat(after(Duration.ZERO)).isEqualTo(1);
        assertThat(after(Duration.ofMinutes(1))).isEqualTo(2);
        assertThat(after(Duration.ofMinutes(9))).isEqualTo(3);
        assertThat(after(Duration.ofMinutes(10).minusNanos(1))).isZero();
    }

    @Test
    void what_lies_back_longer_counts_no_more() {
        after(Duration.ZERO);
        after(Duration.ofMinutes(1));
        after(Duration.ofMinutes(2));
        assertThat(after(Duration.ofMinutes(10))).isEqualTo(3);
        assertThat(after(Duration.ofMinutes(11).minusNanos(1))).isZero();
        assertThat(after(Duration.ofMinutes(11))).isEqualTo(3);
    }
}
