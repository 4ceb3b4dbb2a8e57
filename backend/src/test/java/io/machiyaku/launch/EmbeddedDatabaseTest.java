package io.machiyaku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.machiyaku.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database that the program brings with it, after whatever may have happened to its directory. */
class EmbeddedDatabaseTest {

    private static final String PASSWORD = "test-only-password";

    private Path directory;
    private Path pidFile;
    private EmbeddedDatabase database;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("machiyaku-test");
        pidFile = directory.resolve("pgdata").resolve("postmaster.pid");
        database = start();
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
        TestDatabase.delete(directory);
    }

    @Test
    void a_number_that_is_now_another_programs_stops_neither_that_program_nor_the_start() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        database.close();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);
        assertThat(EmbeddedDatabase.running(directory)).isEmpty();
        database = start();
        assertThat(database.owner("postgres").has("select 1")).isTrue();
    }

    @Test
    void a_file_that_was_cut_off_does_not_stop_the_start() throws IOException {
        database.close();
        Files.writeString(pidFile, "");
        assertThat(EmbeddedDatabase.running(directory)).isEmpty();
        database = start();
        assertThat(database.owner("postgres").has("select 1")).isTrue();
    }

    @Test
    void a_first_start_that_was_cut_off_leaves_no_open_door_after_the_next() throws IOException {
        database.close();
        Files.writeString(directory.resolve("pgdata").resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        database = start();
        var stranger = new DatabaseAddress(database.owner("postgres").jdbcUrl(), "postgres", "anything");
        assertThatThrownBy(() -> stranger.has("select 1")).hasMessageContaining("password authentication failed");
        assertThat(database.owner("postgres").has("select 1")).isTrue();
    }

    @Test
    void its_language_is_not_the_callers() {
        assertThat(database.owner("postgres")
                        .has("select from pg_database where datname = current_database() and datcollate = 'C'"
                                + " and pg_encoding_to_char(encoding) = 'UTF8'"))
                .isTrue();
    }

    @Test
    void a_server_that_was_killed_is_started_again_where_it_was_with_all_that_was_kept() throws Exception {
        var owner = database.owner("postgres");
        owner.execute(List.of("create table kept as select 1 as one", "checkpoint"));
        var back = new CountDownLatch(1);
        try (var watch = new DatabaseWatch(database, Duration.ofMillis(50), back::countDown)) {
            var watching = Thread.ofVirtual().start(watch);
            kill();
            assertThat(back.await(2, TimeUnit.MINUTES)).isTrue();
            watching.interrupt();
        }
        assertThat(owner.has("select from kept where one = 1")).isTrue();
    }

    @Test
    void nothing_is_started_beside_another_server_on_the_same_data() throws Exception {
        String[] command = {
            "sh", "-c", "read line", "sh", "-D", directory.resolve("pgdata").toString()
        };
        kill();
        Process stranger = new ProcessBuilder(command).start();
        Files.writeString(pidFile, stranger.pid() + "\n");
        var back = new CountDownLatch(1);
        try (var watch = new DatabaseWatch(database, Duration.ofMillis(50), back::countDown)) {
            watch.look();
            assertThat(database.stranger()).contains(stranger.pid());
            assertThat(database.isListening()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
            stranger.destroy();
            stranger.waitFor();
            watch.look();
        }
        assertThat(back.getCount()).isZero();
    }

    /** As the system does when its memory runs out. */
    private void kill() throws IOException, InterruptedException {
        String server = Files.readAllLines(pidFile).getFirst().trim();
        new ProcessBuilder("kill", "-KILL", server).inheritIO().start().waitFor();
        while (database.isListening()) {
            Thread.onSpinWait();
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(directory, PASSWORD, false);
    }
}
