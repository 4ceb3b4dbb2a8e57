package io.machiyaku.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One program at a time serves from a data directory: a second one would take the first one's database server for an
 * orphan and stop it. The system lets go of the lock when the program ends, however it ends.
 */
final class DataDirectoryLock {

    /** Kept here, because a lock that nobody refers to is let go. */
    private static FileLock held;

    private DataDirectoryLock() {}

    /** Held until the program ends. Refuses with a sentence where another program holds it. */
    static void take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock();
            if (held == null) {
                throw new IllegalStateException("Machiyaku is already running on the data directory " + directory
                        + ". Stop it first, or set DATA_DIR to another directory.");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be used", failed);
        }
    }
}
