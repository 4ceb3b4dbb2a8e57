package io.machiyaku.signin;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.ServerKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keeps signing keys in the database, their private halves sealed: whoever reads the table cannot sign. */
@ApplicationScoped
class SigningKeyStore {

    private final AgroalDataSource database;
    private final Seal seal;

    SigningKeyStore(AgroalDataSource database, ServerKeys keys) {
        this.database = database;
        this.seal = new Seal(keys.cipherKey("signing keys"));
    }

    /** All keys that still verify, the newest first. */
    List<SigningKey> all(Instant now) {
        var keys = new ArrayList<SigningKey>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select kid, public_key, sealed_private_key, created_at, retires_at from signing_key"
                                + " where retires_at > ? order by created_at desc, kid")) {
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(read(rows));
                }
            }
            return keys;
        } catch (SQLException | GeneralSecurityException failed) {
            throw new IllegalStateException("The signing keys cannot be read; was MACHIYAKU_SECRET changed?", failed);
        }
    }

    /** One replica at a time makes keys; the turn ends with the transaction. */
    void waitForTurn() {
        execute("select pg_advisory_xact_lock(hashtext('machiyaku signing key'))");
    }

    void add(SigningKey key) {
        var base64 = Base64.getEncoder();
        execute(
                "insert into signing_key (kid, public_key, sealed_private_key, created_at, retires_at) values (?, ?, ?, ?, ?)",
                key.kid(),
                base64.encodeToString(key.publicKey().getEncoded()),
                seal.close(key.privateKey().getEncoded(), key.kid()),
                key.createdAt().atOffset(ZoneOffset.UTC),
                key.retiresAt().atOffset(ZoneOffset.UTC));
    }

    void removeRetired(Instant now) {
        execute("delete from signing_key where retires_at <= ?", now.atOffset(ZoneOffset.UTC));
    }

    private SigningKey read(ResultSet row) throws SQLException, GeneralSecurityException {
        var factory = KeyFactory.getInstance("EC");
        String kid = row.getString(1);
        byte[] publicKey = Base64.getDecoder().decode(row.getString(2));
        return new SigningKey(
                kid,
                (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(publicKey)),
                factory.generatePrivate(new PKCS8EncodedKeySpec(seal.open(row.getString(3), kid))),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private void execute(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("The signing keys could not be changed", failed);
        }
    }
}
