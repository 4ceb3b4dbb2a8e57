package io.machiyaku.launch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two roles of the database: the owner migrates, {@code app} serves. {@code app} owns nothing and cannot bypass
 * row-level security. Its password is derived from the owner's, so every replica knows it without being told.
 */
public final class DatabaseRoles {

    private DatabaseRoles() {}

    public static String appPassword(DatabaseAddress owner) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("machiyaku role app".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes the serving role in a server of one's own or of others. The owner needs CREATEROLE the first time. */
    public static void prepareApp(DatabaseAddress owner) {
        String password = appPassword(owner);
        if (!owner.has("select from pg_roles where rolname = 'app'")) {
            owner.execute(List.of("create role app login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                    + password + "'"));
        } else if (!opens(owner, password)) {
            owner.execute(List.of("alter role app password '" + password + "'"));
        }
        owner.execute(List.of("grant usage on schema public to app"));
    }

    /** Makes the owner role and the database in a server that we brought ourselves. */
    public static DatabaseAddress prepareOwn(EmbeddedDatabase server, String password, String database) {
        DatabaseAddress superuser = server.owner("postgres");
        if (!superuser.has("select from pg_roles where rolname = 'app_owner'")) {
            superuser.execute(List.of("create role app_owner login nosuperuser nobypassrls createrole password '"
                    + password.replace("'", "''") + "'"));
        }
        if (!superuser.has("select from pg_database where datname = '" + database + "'")) {
            superuser.execute(
                    List.of("create database " + database + " owner app_owner encoding 'UTF8' template template0"));
        }
        DatabaseAddress owner = new DatabaseAddress(server.owner(database).jdbcUrl(), "app_owner", password);
        prepareApp(owner);
        return owner;
    }

    private static boolean opens(DatabaseAddress owner, String password) {
        try {
            return new DatabaseAddress(owner.jdbcUrl(), "app", password).has("select 1");
        } catch (IllegalStateException refused) {
            return false;
        }
    }
}
