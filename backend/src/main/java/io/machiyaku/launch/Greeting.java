package io.machiyaku.launch;

import io.machiyaku.demo.DemoData;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever started the program where to look and how to sign in. */
@ApplicationScoped
class Greeting {

    private final int port;
    private final int managementPort;

    Greeting(
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.management.port") int managementPort) {
        this.port = port;
        this.managementPort = managementPort;
    }

    void printDemo() {
        System.out.println("""

                Machiyaku is running with demo data (nothing here is real).

                  Residents   http://localhost:%1$d/machiyaku
                              voucher 0000000001, born 1950-01-01 (password 19500101)
                  Staff       http://localhost:%1$d/admin/
                              tenant %2$s (also %3$s, %4$s), login ID master, call, manager or staff
                              password %5$s
                  API         http://localhost:%6$d/q/swagger-ui (from this machine only)

                Stop with Ctrl-C. The data stay where they are.""".formatted(
                        port,
                        DemoData.MUNICIPALITY,
                        DemoData.WORKPLACE,
                        DemoData.MEDICAL_INSTITUTION,
                        DemoData.PASSWORD,
                        managementPort));
    }

    void print() {
        System.out.println(
                "\nMachiyaku is running on http://localhost:%d (staff: /admin/). Stop with Ctrl-C.".formatted(port));
    }
}
