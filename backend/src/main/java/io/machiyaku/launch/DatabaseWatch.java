package io.machiyaku.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks after our own database server while the program runs. If it ends by itself, killed or out of memory, it is started
 * again, but not for ever, and never beside another server that works on the same data; what happens is told in the log.
 */
final class DatabaseWatch implements Runnable, AutoCloseable {

    static final Duration WHILE = Duration.ofMinutes(10);
    static final int MOST = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);

    private final EmbeddedDatabase database;
    private final Runnable startedAgain;
    private final Duration pause;
    private final Restarts restarts = new Restarts(MOST, WHILE);
    private volatile boolean closed;
    private String told = "";

    /** {@code startedAgain}: what is to be done when the database is back. */
    DatabaseWatch(EmbeddedDatabase database, Duration pause, Runnable startedAgain) {
        this.database = database;
        this.pause = pause;
        this.startedAgain = startedAgain;
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                look();
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void look() throws InterruptedException {
        if (closed || database.isListening()) {
            return;
        }
        try {
            Optional<Long> stranger = database.stranger();
            if (stranger.isPresent()) {
                tell("Another database server (process %d) works on our data and is left alone; end it by hand. "
                        .concat("Until this program is started again it has no database.")
                        .formatted(stranger.get()));
            } else {
                startAgain(restarts.next(System.nanoTime()));
            }
        } catch (IOException failed) {
            LOG.error(failed.getMessage());
        }
    }

    private void startAgain(int which) throws IOException, InterruptedException {
        if (which == 0) {
            tell(("The database server has ended more than %d times within %d minutes and is not started again for now."
                            + " Look into postgres.log in the data directory")
                    .formatted(MOST, WHILE.toMinutes()));
            return;
        }
        LOG.warnf("The database server has ended by itself; it is started again (%d of %d)", which, MOST);
        long began = System.nanoTime();
        while (!closed && !isBack(began)) {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }

    /** PostgreSQL refuses as long as processes of the former server are still ending: worth another try for a while. */
    private boolean isBack(long began) throws IOException {
        try {
            database.startAgain();
        } catch (IOException refused) {
            if (System.nanoTime() - began < PATIENCE.toNanos()) {
                return false;
            }
            throw refused;
        }
        told = "";
        LOG.warn("The database server serves again");
        startedAgain.run();
        return true;
    }

    /** Once, not every time that it is looked at. */
    private void tell(String sentence) {
        if (!sentence.equals(told)) {
            told = sentence;
            LOG.error(sentence);
        }
    }

    /** Returns when nothing is being started any more. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            LOG.debug("The database is no longer watched");
        }
    }
}
