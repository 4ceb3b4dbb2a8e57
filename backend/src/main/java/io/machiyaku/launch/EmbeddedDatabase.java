package io.machiyaku.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    private static final int POLL_MILLIS = 50;
    private static final int STOP_MILLIS = 20_000;
    private static final String PID_FILE = "postmaster.pid";

    /** In that file, counted from 0. */
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
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("postgres.log").toFile()));
            EmbeddedPostgres server = builder.start();
            if (isOpen(cluster)) {
                closeDoors(server, cluster, password);
            }
            return new EmbeddedDatabase(server, password);
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
            List<String> lines = pidFile(cluster);
            return lines.size() > PORT_LINE && serverOf(cluster).isPresent()
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

    private static void stopOrphan(Path cluster) throws IOException {
        var orphan = serverOf(cluster);
        if (orphan.isPresent()) {
            long pid = orphan.get().pid();
            LOG.infof("Stopping the database server %d that an earlier run left behind", pid);
            interrupt(pid);
            awaitEnd(cluster, pid);
        }
        // Left by a server that was killed: its number may be another program's by now, and PostgreSQL would wait for
        // that.
        Files.deleteIfExists(cluster.resolve(PID_FILE));
    }

    /** The server says that it has ended by taking its file away; its process may stay listed until its parent looks. */
    private static void awaitEnd(Path cluster, long pid) throws IOException {
        try {
            for (int waited = 0; Files.exists(cluster.resolve(PID_FILE)); waited += POLL_MILLIS) {
                if (waited > STOP_MILLIS) {
                    throw new IOException(
                            "The database server " + pid + " does not stop; end it by hand and start again");
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database server " + pid + " was ending", stopped);
        }
    }

    /** The server that works on this cluster. A process number alone proves nothing: after a restart it may be anybody's. */
    private static Optional<ProcessHandle> serverOf(Path cluster) throws IOException {
        return pidFile(cluster).stream()
                .findFirst()
                .map(String::trim)
                .filter(pid -> pid.matches("[1-9][0-9]{0,9}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> worksOn(cluster, process.info().arguments().orElse(new String[0])));
    }

    private static boolean worksOn(Path cluster, String[] arguments) {
        int option = List.of(arguments).indexOf("-D");
        if (option < 0 || option + 1 == arguments.length) {
            return false;
        }
        try {
            return Files.isSameFile(Path.of(arguments[option + 1]), cluster);
        } catch (IOException | InvalidPathException elsewhere) {
            return false;
        }
    }

    private static List<String> pidFile(Path cluster) throws IOException {
        Path file = cluster.resolve(PID_FILE);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
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
