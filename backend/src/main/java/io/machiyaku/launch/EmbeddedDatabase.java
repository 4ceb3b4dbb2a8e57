package io.machiyaku.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of our own in a data directory that outlives the program. It listens on this machine only and asks
 * everybody for a password. A server left behind by a killed program is stopped first; its data are kept.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String HOST_RULES =
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private static final int ANSWERS_WITHIN_MILLIS = 2_000;

    /** In the file with the server's process number, counted from 0. */
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres server;
    private final String password;
    private final Path cluster;
    private final File log;

    private EmbeddedDatabase(EmbeddedPostgres server, String password, Path cluster, File log) {
        this.server = server;
        this.password = password;
        this.cluster = cluster;
        this.log = log;
    }

    /** Starts the server. Where the directory is new, it is made, with this superuser password. */
    public static EmbeddedDatabase start(Path directory, String password, boolean durable) {
        try {
            makePrivate(directory);
            Path cluster = directory.resolve("pgdata");
            ServerProcess.stopOrphan(cluster);
            File log = directory.resolve("postgres.log").toFile();
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(
                            makePrivate(directory.resolve("pg-bin")).toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // Not the caller's: it may name a language that this machine has not installed.
                    .setLocaleConfig("locale", "C")
                    // A new server trusts everybody and does not look at it.
                    .setConnectConfig("password", password)
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
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log));
            EmbeddedPostgres server = builder.start();
            if (isOpen(cluster)) {
                closeDoors(server, cluster, password);
            }
            return new EmbeddedDatabase(server, password, cluster, log);
        } catch (IOException failed) {
            throw new UncheckedIOException(notStarted(directory), failed);
        } catch (IllegalStateException failed) {
            throw new IllegalStateException(notStarted(directory), failed);
        }
    }

    private static String notStarted(Path directory) {
        return "The database in " + directory + " did not start; see postgres.log there";
    }

    /** Where the server of this data directory listens, if one runs; started here or by another program. */
    static Optional<Running> running(Path directory) {
        Path cluster = directory.resolve("pgdata");
        try {
            List<String> lines = ServerProcess.pidFile(cluster);
            return lines.size() > PORT_LINE && ServerProcess.of(cluster).isPresent()
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

    /** A new server trusts every local connection; so does one whose first start was cut off here. */
    private static boolean isOpen(Path cluster) throws IOException {
        return Files.readString(cluster.resolve("pg_hba.conf"))
                .lines()
                .anyMatch(line -> line.matches("host.*\\strust\\s*"));
    }

    private static void closeDoors(EmbeddedPostgres server, Path cluster, String password) throws IOException {
        var superuser = new DatabaseAddress(url(server, "postgres"), "postgres", password);
        superuser.execute(List.of("alter role postgres password '" + password.replace("'", "''") + "'"));
        Files.writeString(cluster.resolve("pg_hba.conf"), HOST_RULES);
        superuser.execute(List.of("select pg_reload_conf()"));
    }

    private static Path makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return directory;
    }

    /** Whether anybody answers where it listens; a server that has ended cannot. */
    boolean isListening() {
        try (var line = new Socket()) {
            line.connect(new InetSocketAddress("127.0.0.1", server.getPort()), ANSWERS_WITHIN_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Another server that works on our data; ours has ended, and nothing must be started beside that one. */
    Optional<Long> stranger() throws IOException {
        return ServerProcess.of(cluster).map(ProcessHandle::pid);
    }

    /**
     * Starts the server again after it has ended by itself, where and as it was. PostgreSQL itself refuses as long as a
     * process of the former server still holds the shared memory of the data.
     */
    void startAgain() throws IOException {
        ServerProcess.startAgain(cluster, log);
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
