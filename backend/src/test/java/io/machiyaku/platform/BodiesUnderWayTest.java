package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.machiyaku.platform.BodiesUnderWay.Bounds;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever sends half a body and waits holds up nobody. */
class BodiesUnderWayTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int LARGEST = 1_000;
    private static final int MEMORY = 2_000;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void a_whole_body_goes_on_as_it_is() throws Exception {
        serve(2, LONG);
        try (Socket whole = send("POST / HTTP/1.1", "Content-Length: 5", "", "hel")) {
            whole.getOutputStream().write("lo".getBytes(StandardCharsets.UTF_8));
            assertThat(told(whole)).startsWith("HTTP/1.1 200").endsWith("taken: hello");
        }
        try (Socket pieces =
                send("POST / HTTP/1.1", "Transfer-Encoding: chunked", "", "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")) {
            assertThat(told(pieces)).startsWith("HTTP/1.1 200").endsWith("taken: hello");
        }
        try (Socket none = send("GET / HTTP/1.1", "Accept: */*", "", "")) {
            assertThat(told(none)).endsWith("taken: null");
        }
    }

    @Test
    void a_body_that_does_not_arrive_in_time_is_cut_off_with_a_sentence() throws Exception {
        serve(2, Duration.ofMillis(200));
        try (Socket half = send("POST / HTTP/1.1", "Content-Length: 5", "", "h")) {
            assertThat(told(half)).startsWith("HTTP/1.1 408").contains("too-slow", "送信が途中で止まりました");
        }
    }

    @Test
    void of_too_many_the_one_longest_under_way_is_cut_off_and_the_others_go_on() throws Exception {
        serve(3, LONG);
        List<Socket> halves = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            halves.add(send("POST / HTTP/1.1", "Content-Length: 5", "Expect: 100-continue", "", "h"));
            assertThat(line(halves.getLast())).startsWith("HTTP/1.1 100");
        }
        try (Socket whole = send("POST / HTTP/1.1", "Content-Length: 5", "", "hello")) {
            assertThat(told(whole)).startsWith("HTTP/1.1 200");
        }
        assertThat(told(halves.getFirst())).contains("HTTP/1.1 408");
        for (Socket other : halves.subList(1, 3)) {
            other.getOutputStream().write("ello".getBytes(StandardCharsets.UTF_8));
            assertThat(told(other)).contains("HTTP/1.1 200").endsWith("taken: hello");
        }
    }

    @Test
    void a_body_that_grows_too_large_is_refused() throws Exception {
        serve(2, LONG);
        String piece = Integer.toHexString(600) + "\r\n" + "x".repeat(600) + "\r\n";
        try (Socket large = send("POST / HTTP/1.1", "Transfer-Encoding: chunked", "", piece + piece)) {
            assertThat(told(large)).startsWith("HTTP/1.1 413").contains("too-large");
        }
    }

    @Test
    void where_halves_hold_too_much_memory_the_one_longest_under_way_is_cut_off() throws Exception {
        serve(10, LONG);
        List<Socket> halves = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            halves.add(send("POST / HTTP/1.1", "Content-Length: 900", "Expect: 100-continue", "", "x".repeat(800)));
            assertThat(line(halves.getLast())).startsWith("HTTP/1.1 100");
        }
        assertThat(told(halves.getFirst())).contains("HTTP/1.1 408");
        for (Socket other : halves.subList(1, 3)) {
            other.getOutputStream().write("x".repeat(100).getBytes(StandardCharsets.UTF_8));
            assertThat(told(other)).contains("HTTP/1.1 200");
        }
        try (Socket whole = send("POST / HTTP/1.1", "Content-Length: 900", "", "x".repeat(900))) {
            assertThat(told(whole)).startsWith("HTTP/1.1 200");
        }
    }

    private void serve(int most, Duration patience) throws Exception {
        var answers = new DoorAnswers(new Problems(new Sentences(), new Languages(), null), new ObjectMapper());
        var bodies = new BodiesUnderWay(answers, new Bounds(LARGEST, most, MEMORY), patience);
        Router router = Router.router(vertx);
        router.route().handler(bodies::take);
        router.route().handler(context -> context.end("taken: " + context.body().asString()));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    private Socket send(String... lines) throws IOException {
        var socket = new Socket("localhost", server.actualPort());
        socket.setSoTimeout(60_000);
        var head = new StringBuilder(lines[0]).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = 1; i < lines.length - 1; i++) {
            head.append(lines[i]).append("\r\n");
        }
        socket.getOutputStream().write((head + lines[lines.length - 1]).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        var line = new StringBuilder();
        while (!line.toString().endsWith("\r\n\r\n")) {
            line.append((char) socket.getInputStream().read());
        }
        return line.toString();
    }

    private static String told(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
