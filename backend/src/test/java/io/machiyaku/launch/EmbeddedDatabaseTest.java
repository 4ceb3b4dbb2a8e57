package io.machiyaku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.machiyaku.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(directory, PASSWORD, false);
    }
}
