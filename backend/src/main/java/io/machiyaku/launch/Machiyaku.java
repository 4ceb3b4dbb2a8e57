package io.machiyaku.launch;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CityTime;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The program. Without arguments it serves; {@code demo} serves with demo data; {@code tenant …} are the operator's
 * commands. Without DATABASE_URL it brings its own PostgreSQL in DATA_DIR.
 */
@QuarkusMain
public class Machiyaku {

    private static final Logger LOG = Logger.getLogger(Machiyaku.class);
    private static final int SERVING_ENDS_SECONDS = 20;
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(1);
    private static final CountDownLatch SERVED = new CountDownLatch(1);

    public static void main(String... args) {
        CityTime.pinZone();
        try {
            if (isTenantCommand(args)) {
                TenantCommand.read(List.of(args).subList(1, args.length));
            } else {
                Ports.of(System::getenv).tell();
            }
            ServerSecret secret =
                    ServerSecret.from(System.getenv("MACHIYAKU_SECRET"), startsInProduction(), dataDirectory());
            System.setProperty("machiyaku.secret", secret.value());
            String url = System.getenv("DATABASE_URL");
            if (url != null && !url.isBlank()) {
                serveWith(DatabaseAddress.parse(url, System::getenv), args);
                return;
            }
            runWithOwnDatabase(secret, args);
        } catch (TenantCommand.WrongArguments wrong) {
            System.out.println(wrong.getMessage());
            System.exit(TenantCommands.NOT_UNDERSTOOD);
        } catch (IllegalArgumentException | IllegalStateException | java.io.UncheckedIOException failed) {
            complain(failed);
            System.exit(1);
        }
    }

    private static void runWithOwnDatabase(ServerSecret secret, String... args) {
        if (!bringsDatabase()) {
            throw new IllegalStateException(
                    "This build brings no database of its own. Set DATABASE_URL to the address of one.");
        }
        String ownerPassword = secret.derive("database owner");
        var running = EmbeddedDatabase.running(dataDirectory());
        if (isTenantCommand(args) && running.isPresent()) {
            // The server of this data directory is at work: the command goes to its database and leaves it running.
            serveWith(running.get().address("machiyaku", "app_owner", ownerPassword), args);
            return;
        }
        DataDirectoryLock.take(dataDirectory());
        var database = EmbeddedDatabase.start(dataDirectory(), secret.derive("database superuser"), true);
        var watch = new DatabaseWatch(database, LOOKED_AT_EVERY, Machiyaku::dropDeadConnections);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterServing(watch, database), "stop the database"));
        DatabaseAddress owner = DatabaseRoles.prepareOwn(database, ownerPassword, "machiyaku");
        Thread.ofPlatform().daemon().name("watch over the database").start(watch);
        serveWith(owner, args);
    }

    private static void serveWith(DatabaseAddress owner, String... args) {
        DatabaseRoles.prepareApp(owner);
        System.setProperty("quarkus.datasource.jdbc.url", owner.jdbcUrl());
        System.setProperty("quarkus.datasource.password", DatabaseRoles.appPassword(owner));
        System.setProperty("quarkus.flyway.jdbc-url", owner.jdbcUrl());
        System.setProperty("quarkus.flyway.username", owner.user());
        System.setProperty("quarkus.flyway.password", owner.password());
        if (isTenantCommand(args)) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        // Threshold reads addresses itself, and says so where it cannot; the framework would answer with nothing.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(
                Program.class,
                (code, problem) -> {
                    if (problem != null) {
                        LOG.error("The program ended because of a failure", problem);
                    }
                    SERVED.countDown();
                    System.exit(code);
                },
                args);
    }

    /** Whichever way the program ends: first the bookings that are under way, then their database. */
    private static void closeAfterServing(DatabaseWatch watch, EmbeddedDatabase database) {
        try {
            if (!SERVED.await(SERVING_ENDS_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The server takes long to end; its database is stopped now");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        watch.close();
        database.close();
    }

    /** Those to the server that has ended: the next requests need not find out one by one. */
    private static void dropDeadConnections() {
        if (Arc.container() != null) {
            var source = Arc.container().instance(AgroalDataSource.class);
            if (source.isAvailable()) {
                source.get().flush(AgroalDataSource.FlushMode.INVALID);
            }
        }
    }

    /** The image for servers leaves the binaries and their library out: real data have a server of their own. */
    private static boolean bringsDatabase() {
        try {
            Class.forName(
                    "io.zonky.test.db.postgres.embedded.EmbeddedPostgres", false, Machiyaku.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException leftOut) {
            return false;
        }
    }

    private static boolean isTenantCommand(String... args) {
        return args.length > 0 && args[0].equals(Program.TENANT);
    }

    /** As the server will find it; before it starts it has no configuration to ask. */
    private static boolean startsInProduction() {
        String named = System.getProperty("quarkus.profile", System.getenv("QUARKUS_PROFILE"));
        String profile = named == null || named.isBlank() ? LaunchMode.current().getDefaultProfile() : named;
        return List.of(profile.split(",")).contains(LaunchMode.NORMAL.getDefaultProfile());
    }

    private static Path dataDirectory() {
        String configured = System.getenv("DATA_DIR");
        return Path.of(configured == null || configured.isBlank() ? "data" : configured)
                .toAbsolutePath();
    }

    /** Before the server starts nobody writes the log yet: what is logged here would never be seen. */
    private static void complain(Exception failed) {
        System.err.println(failed.getMessage());
        if (failed.getCause() != null) {
            failed.getCause().printStackTrace();
        }
    }
}
