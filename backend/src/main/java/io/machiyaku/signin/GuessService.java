package io.machiyaku.signin;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.signin.Attempt.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Bears only so many wrong guesses of people who are signed in: at the own password, for it may be a stranger at an open
 * screen, and at the birth date of a voucher's holder. Unlike at a sign-in they are told that they have to wait.
 */
@ApplicationScoped
public class GuessService {

    private final LockOut lockOut;
    private final SignInFailures failures;
    private final Caller caller;
    private final CityTime time;

    GuessService(LockOut lockOut, SignInFailures failures, Caller caller, CityTime time) {
        this.lockOut = lockOut;
        this.failures = failures;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    void checkPassword(Attempt attempt) {
        turnAwayUntil(lockOut.pausedUntil(attempt));
    }

    @Transactional
    void wrongPassword(Attempt attempt) {
        lockOut.failed(attempt);
    }

    /** Before a birth date is compared with that of the voucher's holder. */
    @Transactional
    public void checkBirthDate(String voucherNumber) {
        turnAwayUntil(failures.lockedUntil(birthDateOf(voucherNumber)));
    }

    @Transactional
    public void wrongBirthDate(String voucherNumber) {
        birthDateOf(voucherNumber).forEach(failures::count);
    }

    private List<Counter> birthDateOf(String voucherNumber) {
        return List.of(
                new Counter(Limit.BIRTH_DATE_BY_ACCOUNT, caller.id().toString(), ""),
                new Counter(Limit.BIRTH_DATE_OF_VOUCHER, voucherNumber, ""));
    }

    private void turnAwayUntil(Optional<Instant> end) {
        end.ifPresent(until -> {
            long seconds = Duration.between(time.instant(), until).toSeconds() + 1;
            throw new Denied(429, CommonProblem.TOO_MANY_REQUESTS, (int) seconds);
        });
    }
}
