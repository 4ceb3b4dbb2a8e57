package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptFreshTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final KeptFresh<String, Integer> kept = new KeptFresh<>(Duration.ofSeconds(1), nanos::get);

    private int read() {
        return reads.incrementAndGet();
    }

    @Test
    void what_is_fresh_is_not_read_again() {
        assertThat(kept.get("a", this::read)).isEqualTo(1);
        assertThat(kept.get("a", this::read)).isEqualTo(1);
        assertThat(kept.get("b", this::read)).isEqualTo(2);
    }

    @Test
    void what_is_in_hand_is_fresh_and_never_read() {
        assertThat(kept.inHand("a")).isNull();
        kept.get("a", this::read);
        assertThat(kept.inHand("a")).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(kept.inHand("a")).isNull();
        assertThat(reads).hasValue(1);
    }

    @Test
    void what_was_forgotten_is_read_again() {
        kept.get("a", this::read);
        kept.forget("a");
        assertThat(kept.get("a", this::read)).isEqualTo(2);
    }

    @Test
    void while_one_reads_anew_the_others_go_on_with_what_was_known() throws Exception {
        kept.get("a", this::read);
        pass(Duration.ofMillis(1_100));
        var reading = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var anew = CompletableFuture.supplyAsync(() -> kept.get("a", () -> {
            reading.countDown();
            await(go);
            return read();
        }));
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kept.get("a", this::read)).isEqualTo(1);
        go.countDown();
        assertThat(anew.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(reads).hasValue(2);
    }

    @Test
    void what_is_too_old_is_never_given_out() {
        kept.get("a", this::read);
        pass(Duration.ofSeconds(3));
        assertThat(kept.get("a", this::read)).isEqualTo(2);
    }

    @Test
    void what_was_read_before_it_was_forgotten_is_not_kept() {
        kept.get("a", this::read);
        pass(Duration.ofSeconds(1));
        kept.get("a", () -> {
            kept.forget("a");
            return read();
        });
        assertThat(kept.get("a", this::read)).isEqualTo(3);
    }

    @Test
    void a_read_that_fails_is_tried_again() {
        kept.get("a", this::read);
        pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> kept.get("a", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept.get("a", this::read)).isEqualTo(2);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
