package io.machiyaku.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Strangers who send half a request, or go away before the answer, neither stop the API nor fill its log. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HalfSentTest {

    private static final String LOGIN = "/api/auth/staff/login";
    private static final int MORE_THAN_THERE_ARE_WORKERS = 230;

    private final City city;

    HalfSentTest(City city) {
        this.city = city;
    }

    @Test
    void half_sent_bodies_hold_up_nobody() throws IOException {
        String code = city.municipality().code();
        List<Socket> halves = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_THERE_ARE_WORKERS; i++) {
                halves.add(half());
            }
            assertThat(RawCall.read(halves.getFirst()).code())
                    .as("the first had to make room")
                    .isEqualTo("too-slow");
            given().contentType(ContentType.JSON)
                    .body(Map.of("tenantCode", code, "loginId", "call", "password", TestTenants.PASSWORD))
                    .post(LOGIN)
                    .then()
                    .statusCode(200);
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    @Test
    void whoever_breaks_off_is_no_error() throws IOException {
        var errors = new ConcurrentLinkedQueue<String>();
        Handler listening = listeningTo(errors);
        Logger.getLogger("").addHandler(listening);
        try {
            for (int i = 0; i < 20; i++) {
                half().close();
                Socket whole = new RawCall("POST", LOGIN)
                        .header("Content-Type", "application/json")
                        .open(2);
                whole.getOutputStream().write("{}".getBytes());
                whole.setSoLinger(true, 0);
                whole.close();
            }
            for (int i = 0; i < 20; i++) {
                given().contentType(ContentType.JSON)
                        .body("{}")
                        .post(LOGIN)
                        .then()
                        .statusCode(400);
            }
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        assertThat(errors).isEmpty();
    }

    private static Socket half() throws IOException {
        Socket half = new RawCall("POST", LOGIN)
                .header("Content-Type", "application/json")
                .open(100);
        half.getOutputStream().write('{');
        return half;
    }

    private static Handler listeningTo(ConcurrentLinkedQueue<String> errors) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    errors.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
