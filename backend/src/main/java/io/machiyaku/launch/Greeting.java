package io.machiyaku.launch;

import io.machiyaku.demo.DemoData;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whoever started the program where to look and how to sign in. */
@ApplicationScoped
class Greeting {

    private final HttpServer server;

    Greeting(HttpServer server) {
        this.server = server;
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
                        server.getPort(),
                        DemoData.MUNICIPALITY,
                        DemoData.WORKPLACE,
                        DemoData.MEDICAL_INSTITUTION,
                        DemoData.PASSWORD,
                        server.getManagementPort()));
    }

    void print() {
        System.out.println("\nMachiyaku is running on http://localhost:%d (staff: /admin/). Stop with Ctrl-C."
                .formatted(server.getPort()));
    }
}
