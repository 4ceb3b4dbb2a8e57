package io.machiyaku.signin;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.signin.Attempt.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Bears only so many wrong guesses of people who are signed in: at the own password, for it may be a stranger at an open
 * screen, and at the birth date of a voucher's holder. Each guess is counted, and that is committed, before anybody compares
 * it. Unlike at a sign-in they are told that they have to wait.
 */
@ApplicationScoped
public class GuessService {

    private static final int A_MINUTE = 60;

    private final GuessCounts counts;
    private final Caller caller;
    private final CityTime time;

    GuessService(GuessCounts counts, Caller caller, CityTime time) {
        this.counts = counts;
        this.caller = caller;
        this.time = time;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void takePassword() {
        take(ownPassword(), time.instant());
    }

    @Transactional
    void passwordWasRight() {
        counts.forget(ownPassword());
    }

    /** Before a birth date is compared with that of the voucher's holder; answers what to give back if it was right. */
    @Transactional(TxType.REQUIRES_NEW)
    public Instant takeBirthDate(String voucherNumber) {
        Instant now = time.instant();
        birthDateOf(voucherNumber).forEach(counter -> take(counter, now));
        return now;
    }

    /** In the transaction that acts on it. */
    public void birthDateWasRight(String voucherNumber, Instant taken) {
        birthDateOf(voucherNumber).forEach(counter -> counts.giveBack(counter, taken));
    }

    /** A date read from an identity document, where none is known to compare it with. In the transaction that acts on it. */
    public void takeIdentityProof() {
        var proofs = new Counter(Limit.IDENTITY_PROOF_BY_ACCOUNT, caller.id().toString(), "");
        if (!counts.take(proofs, time.instant())) {
            throw new Denied(429, SignInRefusal.IDENTITY_PROOFS_USED_UP, A_MINUTE);
        }
    }

    private Counter ownPassword() {
        return new Counter(Limit.OWN_PASSWORD, caller.id().toString(), "");
    }

    private List<Counter> birthDateOf(String voucherNumber) {
        return List.of(
                new Counter(Limit.BIRTH_DATE_BY_ACCOUNT, caller.id().toString(), ""),
                new Counter(Limit.BIRTH_DATE_OF_VOUCHER, voucherNumber, ""));
    }

    private void take(Counter counter, Instant now) {
        if (counts.take(counter, now)) {
            return;
        }
        Instant until = counts.pausedUntil(counter, now).orElse(now.plus(Duration.ofMinutes(1)));
        throw new Denied(
                429,
                CommonProblem.TOO_MANY_REQUESTS,
                (int) Duration.between(now, until).toSeconds() + 1);
    }
}
