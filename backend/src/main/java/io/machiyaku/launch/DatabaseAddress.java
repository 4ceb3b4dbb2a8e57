package io.machiyaku.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where a database is and who opens it. Reads {@code postgresql://user:password@host:port/name} and JDBC URLs. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    private static final String FORM =
            "DATABASE_URL must look like postgresql://user:password@host:5432/name (signs like ^ or @ in the password"
                    + " written as %5E, %40), or start with jdbc: and have DATABASE_USER and DATABASE_PASSWORD beside it";

    /** {@code environment}: where a JDBC URL's user and password are looked up. */
    public static DatabaseAddress parse(String url, UnaryOperator<String> environment) {
        if (url.startsWith("jdbc:")) {
            String user = environment.apply("DATABASE_USER");
            String password = environment.apply("DATABASE_PASSWORD");
            if (user == null || password == null) {
                throw new IllegalArgumentException(FORM);
            }
            return new DatabaseAddress(url, user, password);
        }
        URI uri = uri(url);
        if (uri.getHost() == null
                || uri.getRawUserInfo() == null
                || !uri.getRawUserInfo().contains(":")) {
            throw new IllegalArgumentException(FORM);
        }
        String[] who = uri.getRawUserInfo().split(":", 2);
        String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort())
                + uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        return new DatabaseAddress(jdbc, decode(who[0]), decode(who[1]));
    }

    /** The failure of the library repeats the address, password and all; this one does not. */
    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(FORM);
        }
    }

    public void execute(List<String> statements) {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database refused the preparation: " + failed.getMessage(), failed);
        }
    }

    public boolean has(String question) {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be reached: " + failed.getMessage(), failed);
        }
    }

    private static String decode(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + jdbcUrl.replaceAll("\\?.*", "") + "]";
    }
}
