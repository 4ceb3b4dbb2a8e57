package io.machiyaku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two programs on one machine do not get into each other's way without a word. */
class PortsTest {

    private static Ports check(Object port, Object management) {
        Map<String, String> environment = Map.of("PORT", port.toString(), "MANAGEMENT_PORT", management.toString());
        return Ports.of(environment::get);
    }

    @Test
    void for_0_it_takes_any_port_that_is_free() throws IOException {
        Ports any = check(0, 0);
        for (int port : new int[] {any.service(), any.management()}) {
            try (var free = new ServerSocket(port)) {
                assertThat(free.getLocalPort()).isPositive().isEqualTo(port);
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_what_to_set() throws IOException {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> check(other.getLocalPort(), 0))
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
                    .hasMessageContaining("Set PORT");
        }
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> check(0, other.getLocalPort()))
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("perhaps another Machiyaku")
                    .hasMessageContaining("Set MANAGEMENT_PORT");
        }
    }

    @Test
    void one_port_cannot_be_both_and_a_word_is_no_port() {
        assertThatThrownBy(() -> check(8080, 8080)).hasMessageContaining("both 8080");
        assertThatThrownBy(() -> check("http", 0)).hasMessageContaining("PORT is a number");
        assertThatThrownBy(() -> check(0, 70_000)).hasMessageContaining("MANAGEMENT_PORT is a number");
    }
}
