package io.machiyaku.launch;

import io.machiyaku.demo.DemoData;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What the started program does with its arguments. */
@ApplicationScoped
@Unremovable
public class Program implements QuarkusApplication {

    /** The first word of the operator's commands. */
    static final String TENANT = "tenant";

    static final String DEMO = "demo";

    private static final Logger LOG = Logger.getLogger(Program.class);
    private static final int REFUSED = 1;

    private final TenantCommands tenantCommands;
    private final ProductionCheck production;
    private final DemoData demo;
    private final Greeting greeting;

    Program(TenantCommands tenantCommands, ProductionCheck production, DemoData demo, Greeting greeting) {
        this.tenantCommands = tenantCommands;
        this.production = production;
        this.demo = demo;
        this.greeting = greeting;
    }

    @Override
    public int run(String... args) {
        List<String> words = List.of(args);
        String first = words.isEmpty() ? "" : words.getFirst();
        if (first.equals(TENANT)) {
            return tenantCommands.run(words.subList(1, words.size()), System.out);
        }
        if (ProductionCheck.isProduction() && mustNot(first)) {
            return REFUSED;
        }
        if (first.equals(DEMO)) {
            demo.make();
            greeting.printDemo();
        } else {
            greeting.print();
        }
        Quarkus.waitForExit();
        return 0;
    }

    private boolean mustNot(String first) {
        Optional<String> objection = first.equals(DEMO)
                ? Optional.of("Demo data are refused in the production profile. Start without them, or not as prod.")
                : production.objection();
        objection.ifPresent(LOG::error);
        return objection.isPresent();
    }
}
