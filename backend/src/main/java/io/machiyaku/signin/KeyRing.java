package io.machiyaku.signin;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The keys of the access tokens, in memory: verifying asks nobody. A key that is not known yet (another replica made it)
 * is looked up once; names that nobody has made cost at most one look a second.
 */
@ApplicationScoped
class KeyRing {

    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final SigningKeyStore store;
    private final CityTime time;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_EVERY_NANOS);
    private final ReentrantLock making = new ReentrantLock();
    private volatile List<SigningKey> keys = List.of();

    KeyRing(SigningKeyStore store, CityTime time) {
        this.store = store;
        this.time = time;
    }

    /** Before anybody asks: a crowd that finds no key would want a second connection each, and the pool would lock up. */
    void onStart(@Observes StartupEvent start) {
        signing();
    }

    /** The key that signs now; makes one when there is none or the newest has done its thirty days. */
    SigningKey signing() {
        Instant now = time.instant();
        return newest(now).orElseGet(() -> renewed(now));
    }

    /** One caller makes the new key; as long as the old one still verifies, the others go on signing with it. */
    private SigningKey renewed(Instant now) {
        Optional<SigningKey> old = keys.stream()
                .findFirst()
                .filter(key -> now.plus(AccessTokens.LIFE).isBefore(key.retiresAt()));
        if (old.isEmpty()) {
            making.lock();
        } else if (!making.tryLock()) {
            return old.get();
        }
        try {
            return newest(now).orElseGet(() -> {
                keys = QuarkusTransaction.requiringNew().call(() -> withFreshKey(now));
                return keys.getFirst();
            });
        } finally {
            making.unlock();
        }
    }

    Optional<SigningKey> verifying(String kid) {
        Optional<SigningKey> known = find(kid);
        return known.isPresent() || !mayLook() ? known : look(kid);
    }

    /** Every key that verifies, for whoever checks our tokens elsewhere. */
    List<SigningKey> all() {
        signing();
        return keys;
    }

    private Optional<SigningKey> newest(Instant now) {
        return keys.stream().findFirst().filter(key -> key.signsAt(now));
    }

    private List<SigningKey> withFreshKey(Instant now) {
        store.waitForTurn();
        List<SigningKey> stored = store.all(now);
        if (!stored.isEmpty() && stored.getFirst().signsAt(now)) {
            return stored;
        }
        store.removeRetired(now);
        store.add(make(now));
        return store.all(now);
    }

    private Optional<SigningKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    private boolean mayLook() {
        long last = lookedAt.get();
        long now = System.nanoTime();
        return now - last >= LOOK_EVERY_NANOS && lookedAt.compareAndSet(last, now);
    }

    private Optional<SigningKey> look(String kid) {
        keys = store.all(time.instant());
        return find(kid);
    }

    private static SigningKey make(Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return new SigningKey(
                    Ids.next().toString(),
                    (ECPublicKey) pair.getPublic(),
                    pair.getPrivate(),
                    now,
                    now.plus(SigningKey.VERIFIES_FOR));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
