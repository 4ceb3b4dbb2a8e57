package io.machiyaku.launch;

import io.machiyaku.demo.DemoData;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import org.jboss.logging.Logger;

/** What the started program does with its arguments. */
public class Program implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Program.class);

    private final DemoData demo;
    private final Greeting greeting;

    Program(DemoData demo, Greeting greeting) {
        this.demo = demo;
        this.greeting = greeting;
    }

    @Override
    public int run(String... args) {
        if (List.of(args).contains("demo")) {
            if (ConfigUtils.isProfileActive(LaunchMode.NORMAL.getDefaultProfile())) {
                LOG.error("Demo data are refused in the production profile. Start without DEMO, or not as prod.");
                return 1;
            }
            demo.make();
            greeting.printDemo();
        } else {
            greeting.print();
        }
        Quarkus.waitForExit();
        return 0;
    }
}
