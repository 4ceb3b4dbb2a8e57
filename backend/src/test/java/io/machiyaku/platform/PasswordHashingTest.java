package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing(() -> () -> true);

    @AfterEach
    void stop() {
        hashing.stop();
    }

    @Test
    void a_hash_is_salted_argon2id_and_opens_with_its_password_alone() {
        String hash = hashing.hash("yuyake koyake");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.hash("yuyake koyake")).isNotEqualTo(hash);
        assertThat(hashing.matches("yuyake koyake", hash)).isTrue();
        assertThat(hashing.matches("ｙｕｙａｋｅ　ｋｏｙａｋｅ", hash)).isTrue();
        assertThat(hashing.matches("yuyake koyak", hash)).isFalse();
    }

    @Test
    void a_crowd_beyond_the_queue_is_told_that_we_are_busy() throws Exception {
        try (var crowd = Executors.newFixedThreadPool(200)) {
            var answers = crowd.invokeAll(IntStream.range(0, 200)
                    .<Callable<String>>mapToObj(one -> () -> {
                        try {
                            return hashing.hash("yuyake koyake").substring(0, 9);
                        } catch (Denied busy) {
                            assertThat(busy.retryAfterSeconds()).isPositive();
                            return busy.status() + " " + busy.problem().code();
                        }
                    })
                    .toList());
            var said = answers.stream().map(answer -> answer.resultNow()).toList();
            // How many get through depends on the machine; that nobody gets anything else does not.
            assertThat(said).contains("$argon2id", "503 busy").containsOnly("$argon2id", "503 busy");
        }
    }

    @Test
    void work_whose_caller_has_gone_is_not_done() {
        var asked = new AtomicInteger();
        var deserted = new PasswordHashing(() -> () -> {
            asked.incrementAndGet();
            return false;
        });
        assertThatThrownBy(() -> deserted.hash("yuyake koyake")).isInstanceOf(Denied.class);
        assertThat(asked).hasValue(1);
        deserted.stop();
    }
}
