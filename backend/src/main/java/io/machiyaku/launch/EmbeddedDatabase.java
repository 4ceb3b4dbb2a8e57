package io.machiyaku.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of our own in a data directory that outlives the program. It listens on this machine only and asks
 * everybody for a password. A server left behind by a killed program is stopped first; its data are kept.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String HOST_RULES =
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    /** In postmaster.pid, counted from 0. */
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Starts the server. Where the directory is new, it is made, with this superuser password. */
    public static EmbeddedDatabase start(Path directory, String password, boolean durable) {
        try {
            makePrivate(directory);
            Path cluster = directory.resolve("pgdata");
            stopOrphan(cluster);
            boolean isNew = !Files.exists(cluster.resolve("PG_VERSION"));
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(
                            makePrivate(directory.resolve("pg-bin")).toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("log_min_messages", "fatal")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("postgres.log").toFile()));
            if (!isNew) {
                builder.setConnectConfig("password", password);
            }
            EmbeddedPostgres server = builder.start();
            if (isNew) {
                closeDoors(server, cluster, password);
            }
            return new EmbeddedDatabase(server, password);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The database in " + directory + " did not start; see postgres.log there", failed);
        }
    }

    /** Where the server of this data directory listens, if one runs; started here or by another program. */
    static Optional<Running> running(Path directory) {
        Path pidFile = directory.resolve("pgdata").resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.size() > PORT_LINE
                            && ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                                    .filter(EmbeddedDatabase::isPostgres)
                                    .isPresent()
                    ? Optional.of(
                            new Running(Integer.parseInt(lines.get(PORT_LINE).trim())))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A server at work on this machine. */
    record Running(int port) {
        DatabaseAddress address(String database, String user, String password) {
            return new DatabaseAddress(url(port, database), user, password);
        }
    }

    public DatabaseAddress owner(String database) {
        return new DatabaseAddress(url(server, database), "postgres", password);
    }

    private static String url(EmbeddedPostgres server, String database) {
        return url(server.getPort(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A new server trusts every local connection until this sets a password and asks for it. */
    private static void closeDoors(EmbeddedPostgres server, Path cluster, String password) throws IOException {
        new DatabaseAddress(url(server, "postgres"), "postgres", "")
                .execute(List.of("alter role postgres password '" + password.replace("'", "''") + "'"));
        Files.writeString(cluster.resolve("pg_hba.conf"), HOST_RULES);
        new DatabaseAddress(url(server, "postgres"), "postgres", password).execute(List.of("select pg_reload_conf()"));
    }

    private static Path makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return directory;
    }

    private static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        var orphan = ProcessHandle.of(pid).filter(process -> isPostgres(process));
        if (orphan.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.infof("Stopping the database server %d that an earlier run left behind", pid);
        interrupt(pid);
        try {
            orphan.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception slow) {
            throw new IOException(
                    "The database server " + pid + " does not stop; end it by hand and start again", slow);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    /** SIGINT is PostgreSQL's "fast shutdown": open sessions are ended, committed data are safe. */
    private static void interrupt(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            LOG.warn("The database server did not stop cleanly; the next start takes care of it");
        }
    }
}
