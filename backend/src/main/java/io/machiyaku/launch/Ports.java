package io.machiyaku.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.UnaryOperator;

/** Where the program will listen. Two programs on one machine need ports of their own, and are told so before they start. */
record Ports(int service, int management) {

    private static final int HIGHEST = 65_535;

    /** Those that are free; refuses with a sentence that names what to change. Any free port stands in for 0. */
    static Ports of(UnaryOperator<String> environment) {
        int port = port(environment, "PORT", 8080);
        int management = port(environment, "MANAGEMENT_PORT", 9000);
        if (port == management && port != 0) {
            throw new IllegalArgumentException(
                    "PORT and MANAGEMENT_PORT are both %d. Set MANAGEMENT_PORT to another port.".formatted(port));
        }
        if (isTaken(new InetSocketAddress(port))) {
            throw new IllegalArgumentException(
                    "Port %d is taken by another program. Set PORT to a free one, or stop it.".formatted(port));
        }
        if (isTaken(new InetSocketAddress(host(environment), management))) {
            throw new IllegalArgumentException(
                    "Port %d, for metrics and the API's description, is taken by another program, perhaps another Machiyaku. "
                            .concat("Set MANAGEMENT_PORT to a free one, or to 0 for any.")
                            .formatted(management));
        }
        return new Ports(port == 0 ? anyFree() : port, management == 0 ? anyFree() : management);
    }

    /** As the server reads it. The framework's own way of taking any port breaks its counting of bytes for each port. */
    void tell() {
        System.setProperty("quarkus.http.port", Integer.toString(service));
        System.setProperty("quarkus.management.port", Integer.toString(management));
    }

    private static int anyFree() {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No port of this machine is free", none);
        }
    }

    private static int port(UnaryOperator<String> environment, String name, int otherwise) {
        String told = environment.apply(name);
        if (told == null || told.isBlank()) {
            return otherwise;
        }
        if (told.matches("[0-9]{1,5}") && Integer.parseInt(told) <= HIGHEST) {
            return Integer.parseInt(told);
        }
        throw new IllegalArgumentException("%s is a number from 0 to %d, not %s.".formatted(name, HIGHEST, told));
    }

    private static String host(UnaryOperator<String> environment) {
        String told = environment.apply("MANAGEMENT_HOST");
        return told == null || told.isBlank() ? "127.0.0.1" : told;
    }

    private static boolean isTaken(InetSocketAddress address) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address);
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
