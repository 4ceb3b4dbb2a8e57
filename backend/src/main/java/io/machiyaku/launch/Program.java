package io.machiyaku.launch;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** What the started program does with its arguments. */
@ApplicationScoped
@Unremovable
public class Program implements QuarkusApplication {

    /** The first word of the operator's commands. */
    static final String TENANT = "tenant";

    private final TenantCommands tenantCommands;

    Program(TenantCommands tenantCommands) {
        this.tenantCommands = tenantCommands;
    }

    @Override
    public int run(String... args) {
        List<String> words = Arrays.asList(args);
        if (!words.isEmpty() && words.getFirst().equals(TENANT)) {
            return tenantCommands.run(words.subList(1, words.size()), System.out);
        }
        Quarkus.waitForExit();
        return 0;
    }
}
