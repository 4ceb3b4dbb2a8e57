package io.machiyaku.contract;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP by hand: for requests that no library would send. */
final class RawCall {

    private static final int PATIENCE_MILLIS = 40_000;

    /** Headers by their names in small letters. */
    record Answer(int status, Map<String, String> headers, String body) {

        /** The code of a problem, or nothing where the answer is none. */
        String code() {
            return headers.getOrDefault("content-type", "").startsWith("application/problem+json")
                    ? Contract.json(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1))
                            .path("code")
                            .asText()
                    : "";
        }

        @Override
        public String toString() {
            return status + " " + code() + " " + headers + " " + body.substring(0, Math.min(200, body.length()));
        }
    }

    private final String line;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";

    RawCall(String method, String target) {
        line = method + " " + target + " HTTP/1.1\r\n";
        headers.put("Host", "localhost");
        headers.put("Connection", "close");
    }

    RawCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    RawCall headers(Map<String, String> more) {
        headers.putAll(more);
        return this;
    }

    RawCall body(String type, String content) {
        headers.put("Content-Type", type);
        body = content;
        return this;
    }

    Answer send() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = open(content.length)) {
            socket.getOutputStream().write(content);
            return read(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(line, failed);
        }
    }

    /** Sends the head, which announces a body of this length, and nothing of the body. */
    Socket open(int length) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        var head = new StringBuilder(line);
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\n\r\n");
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** Reads until the server ends the connection. */
    static Answer read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        String text = all.toString(StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return new Answer(0, Map.of(), "");
        }
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        var headers = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ?", 2);
            headers.merge(header[0].toLowerCase(Locale.ROOT), header[1], (one, other) -> one + ", " + other);
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length == 2 ? parts[1] : "");
    }
}
