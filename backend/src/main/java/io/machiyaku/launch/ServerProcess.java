package io.machiyaku.launch;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The process of the database server that works on a data directory: finds it, stops it, starts it again. */
final class ServerProcess {

    private static final Logger LOG = Logger.getLogger(ServerProcess.class);
    private static final int POLL_MILLIS = 50;
    private static final int STOP_MILLIS = 20_000;
    private static final int START_SECONDS = 60;
    private static final String PID_FILE = "postmaster.pid";

    /** The command that last started a server here, written by the server itself. */
    private static final String COMMAND_FILE = "postmaster.opts";

    private ServerProcess() {}

    static void stopOrphan(Path cluster) throws IOException {
        var orphan = of(cluster);
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
    static Optional<ProcessHandle> of(Path cluster) throws IOException {
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

    static List<String> pidFile(Path cluster) throws IOException {
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

    /** With the command of the last start; for a server that has ended, never beside one that works. */
    static void startAgain(Path cluster, File log) throws IOException {
        String last = Files.readString(cluster.resolve(COMMAND_FILE));
        Path programs = Path.of(last.substring(0, last.indexOf(" \"-D\""))).getParent();
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // It refuses to run as root, and in a namespace of its own it is not.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "-D", cluster.toString()));
        command.addAll(List.of("-w", "-t", Integer.toString(START_SECONDS), "restart"));
        Process starting = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            if (!starting.waitFor(2L * START_SECONDS, TimeUnit.SECONDS) || starting.exitValue() != 0) {
                throw new IOException("The database server did not start again; see " + log);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database server was starting again", stopped);
        }
    }
}
