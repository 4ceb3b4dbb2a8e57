package io.machiyaku.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A database of one test class alone, which that class may stop. */
public class StoppableDatabase implements QuarkusTestResourceLifecycleManager {

    private static volatile TestDatabase running;

    @Override
    public Map<String, String> start() {
        running = new TestDatabase();
        return running.start();
    }

    public static void stopNow() {
        running.stop();
        running = null;
    }

    @Override
    public void stop() {
        if (running != null) {
            stopNow();
        }
    }
}
