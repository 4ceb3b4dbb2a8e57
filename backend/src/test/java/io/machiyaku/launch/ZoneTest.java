package io.machiyaku.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Starts the program in a process of its own, on a machine with another zone. */
class ZoneTest {

    private static final String ELSEWHERE = "America/New_York";

    /** In New York this half hour of 14 March 2027 does not exist: clocks go from 2:00 to 3:00. */
    private static final LocalDateTime LEFT_OUT = LocalDateTime.of(2027, 3, 14, 2, 30);

    /** Starts the program with words it does not understand, so that it ends at once, and says what it made of the zone. */
    static final class Probe {

        private Probe() {}

        public static void main(String... args) {
            System.out.println("before " + ZoneId.systemDefault());
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> System.out.println("after " + ZoneId.systemDefault() + " "
                            + Timestamp.valueOf(LEFT_OUT).toLocalDateTime())));
            Machiyaku.main("tenant", "nonsense");
        }
    }

    @Test
    void the_program_keeps_the_citys_time_wherever_the_machine_stands() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Probe.class.getName());
        process.environment().put("TZ", ELSEWHERE);
        var started = process.redirectErrorStream(true).start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("before " + ELSEWHERE).contains("after Asia/Tokyo " + LEFT_OUT);
    }
}
