package io.machiyaku.contract;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database as the serving role sees it; which tenant's rows that are is up to whoever calls. */
@ApplicationScoped
class Database {

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** The first column of every row. */
    List<String> column(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = filled(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    String one(String sql, Object... values) {
        return column(sql, values).getFirst();
    }

    /** Why the statement was refused (SQLSTATE); nothing where it was carried out. */
    String refusalOf(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = filled(connection, sql, values)) {
            statement.executeUpdate();
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Every table of the application, without the named ones. */
    List<String> tablesBut(List<String> exceptions) {
        return column("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname
                """).stream().filter(table -> !exceptions.contains(table)).toList();
    }

    /** What all rows of the table that can be seen now come to. */
    String digest(String table) {
        return one("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                + table + " t");
    }
}
