package io.machiyaku.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret from which the server derives its others. In production it must come from the environment
 * (MACHIYAKU_SECRET, at least 32 characters); any other server with its own data directory makes one there, readable by its owner.
 */
record ServerSecret(String value) {

    static ServerSecret from(String environment, boolean production, Path directory) {
        if (environment != null && !environment.isBlank()) {
            if (environment.length() < 32) {
                throw new IllegalArgumentException("MACHIYAKU_SECRET must have at least 32 characters");
            }
            return new ServerSecret(environment);
        }
        if (production) {
            throw new IllegalArgumentException(
                    "In the production profile MACHIYAKU_SECRET must be set: a secret beside "
                            + "the data is lost or stolen with them.");
        }
        try {
            Path file = directory.resolve("secret");
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return new ServerSecret(Files.readString(file).trim());
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret in " + directory + " cannot be read or made", failed);
        }
    }

    String derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
