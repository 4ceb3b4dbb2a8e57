package io.machiyaku.testsupport;

import io.machiyaku.launch.DatabaseAddress;
import io.machiyaku.launch.DatabaseRoles;
import io.machiyaku.launch.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.jboss.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real PostgreSQL for the tests: in a container where a Docker engine answers, else one of our own. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(TestDatabase.class);
    public static final String PLATFORM_KEY = "the-operator-of-the-tests";
    private static final String PASSWORD = "test-only-password";

    private AutoCloseable server;

    @Override
    public Map<String, String> start() {
        DatabaseAddress owner = dockerAnswers() ? inContainer() : embedded();
        return Map.of(
                "quarkus.datasource.jdbc.url", owner.jdbcUrl(),
                "quarkus.datasource.password", DatabaseRoles.appPassword(owner),
                "quarkus.flyway.jdbc-url", owner.jdbcUrl(),
                "quarkus.flyway.username", owner.user(),
                "quarkus.flyway.password", owner.password(),
                "machiyaku.secret", "a-secret-for-tests-only-0123456789abcdef",
                "machiyaku.platform-key", PLATFORM_KEY);
    }

    private DatabaseAddress inContainer() {
        var container = new PostgreSQLContainer("postgres:18-alpine")
                .withUsername("owner")
                .withPassword(PASSWORD);
        container.start();
        server = container;
        var owner = new DatabaseAddress(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        DatabaseRoles.prepareApp(owner);
        return owner;
    }

    private DatabaseAddress embedded() {
        try {
            Path directory = Files.createTempDirectory("machiyaku-test");
            var database = EmbeddedDatabase.start(directory, PASSWORD, false);
            server = () -> {
                database.close();
                delete(directory);
            };
            return DatabaseRoles.prepareOwn(database, PASSWORD, "machiyaku_test");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A database of the tests is worth nothing after them, and would stay in the temporary directory for good. */
    public static void delete(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    private static boolean dockerAnswers() {
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return false;
        }
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException none) {
            LOG.debug("No Docker engine", none);
            return false;
        }
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (Exception failed) {
            LOG.warn("The test database did not stop cleanly", failed);
        }
    }
}
