package io.machiyaku.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Where a database is and who opens it. Reads {@code postgresql://user:password@host:port/name} and JDBC URLs. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    public static DatabaseAddress parse(String url) {
        if (url.startsWith("jdbc:")) {
            return new DatabaseAddress(url, System.getenv("DATABASE_USER"), System.getenv("DATABASE_PASSWORD"));
        }
        URI uri = URI.create(url);
        if (uri.getHost() == null
                || uri.getUserInfo() == null
                || !uri.getUserInfo().contains(":")) {
            throw new IllegalArgumentException(
                    "DATABASE_URL must look like postgresql://user:password@host:5432/name, or start with jdbc:");
        }
        String[] who = uri.getRawUserInfo().split(":", 2);
        String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort())
                + uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        return new DatabaseAddress(jdbc, decode(who[0]), decode(who[1]));
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
