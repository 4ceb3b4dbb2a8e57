package io.machiyaku.signin;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.signin.Attempt.Counter;
import io.machiyaku.signin.Attempt.Kind;
import io.machiyaku.signin.GuessTallies.Missed;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Stops guessing without shutting anybody out. What strangers use up asks every unknown device for an addition that a
 * stranger lacks; a device that is known passes. Whether a voucher exists, or what its holder has told us, changes nothing
 * of all this: unknown numbers are counted like known ones. Needs a transaction; what it throws takes its counting back.
 */
@ApplicationScoped
class SignInGate {

    /** In an hour, without an addition: different vouchers of a tenant that are compared. */
    static final int VOUCHERS_A_TENANT = 1_000;

    /** The same from one network address, that no single one spends what is there for all. */
    static final int SUBJECTS_A_PLACE = 200;

    /** Misses in an hour from which a tenant is under attack. */
    static final int ALARM = 300;

    private static final int MISTYPED_ANYWAY = 20;
    private static final Duration SLOWER_BY = Duration.ofMillis(50);
    private static final Duration SLOWEST = Duration.ofSeconds(8);
    private static final Logger LOG = Logger.getLogger(SignInGate.class);

    private final GuessCounts counts;
    private final GuessTallies tallies;
    private final MeterRegistry meters;

    SignInGate(GuessCounts counts, GuessTallies tallies, MeterRegistry meters) {
        this.counts = counts;
        this.tallies = tallies;
        this.meters = meters;
    }

    /** Counts the guess, or turns it away uncompared. */
    void enter(Attempt attempt) {
        Missed missed = tallies.ofHour(attempt);
        if (attempt.isOfResident()
                && attempt.kind() != Kind.KNOWN_DEVICE
                && missed.misses() >= ALARM
                && !attempt.visit().proven()) {
            throw new Denied(401, SignInRefusal.PROOF_NEEDED);
        }
        if (attempt.isBounded() && usedUp(attempt, missed)) {
            throw addition(attempt, missed);
        }
        if (attempt.single() != null
                && !counts.take(attempt.single(), attempt.visit().at())) {
            throw addition(attempt, missed);
        }
        if (attempt.pair() != null
                && !counts.take(attempt.pair(), attempt.visit().at())) {
            throw loginFailed(missed);
        }
    }

    /** A wrong guess. Of many at the same moment those beyond the tenant's bound learn nothing from the answer. */
    Denied missed(Attempt attempt) {
        Missed missed = tallies.add(attempt);
        meters.counter("sign_in_misses", "whose", attempt.whole().name()).increment();
        if (missed.misses() == ALARM) {
            LOG.warnf(
                    "ALARM: %d wrong sign-ins (%s) at tenant %s within this hour, at %d different numbers",
                    ALARM, attempt.whole(), counts.tenant(), missed.subjects());
        }
        boolean beyond = attempt.isBounded() && attempt.isOfResident() && missed.subjects() > VOUCHERS_A_TENANT;
        return beyond ? addition(attempt, missed) : loginFailed(missed);
    }

    /** The second look, at what others have used up while this guess was compared; then it is given back. */
    void right(Attempt attempt) {
        Missed missed = attempt.isBounded() ? tallies.ofHour(attempt) : Missed.NOTHING;
        if (usedUp(attempt, missed) && !tallies.holds(attempt)) {
            throw addition(attempt, missed);
        }
        tallies.forgive(attempt);
    }

    /** There was no time to compare, or it was right and does not tell yet who comes in. */
    void giveBack(Attempt attempt) {
        for (Counter counter : new Counter[] {attempt.single(), attempt.pair()}) {
            if (counter != null) {
                counts.giveBack(counter, attempt.visit().at());
            }
        }
    }

    static Denied loginFailed() {
        return new Denied(401, CommonProblem.LOGIN_FAILED);
    }

    private static boolean usedUp(Attempt attempt, Missed missed) {
        return attempt.isOfResident() && missed.subjects() >= VOUCHERS_A_TENANT || missed.atPlace() >= SUBJECTS_A_PLACE;
    }

    private static Denied addition(Attempt attempt, Missed missed) {
        boolean asksName = attempt.kind() == Kind.STRANGER && attempt.isOfResident();
        return new SlowDenied(
                401, asksName ? SignInRefusal.ADDITION_NEEDED : SignInRefusal.ENTRY_CODE_NEEDED, slowness(missed));
    }

    private static Denied loginFailed(Missed missed) {
        return new SlowDenied(401, CommonProblem.LOGIN_FAILED, slowness(missed));
    }

    private static Duration slowness(Missed missed) {
        Duration slowness = SLOWER_BY.multipliedBy(Math.max(0, missed.atPlace() - MISTYPED_ANYWAY));
        return slowness.compareTo(SLOWEST) > 0 ? SLOWEST : slowness;
    }
}
