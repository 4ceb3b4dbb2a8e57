package io.machiyaku.signin;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Stops guessing. While something is locked the answer is the same {@code login-failed} as for a wrong password: an answer
 * of its own would tell a guesser when to pause, and would tell which vouchers others are guessing. The tenant's own
 * addresses (offices, public terminals) are exempt: there, many people mistype from one place.
 */
@ApplicationScoped
class LockOut {

    private final SignInFailures failures;
    private final CurrentSettings settings;
    private final TenantDirectory directory;
    private final TenantScope scope;

    LockOut(SignInFailures failures, CurrentSettings settings, TenantDirectory directory, TenantScope scope) {
        this.failures = failures;
        this.settings = settings;
        this.directory = directory;
        this.scope = scope;
    }

    /** Turns the attempt away when it comes during a pause. */
    void check(Attempt attempt) {
        if (pausedUntil(attempt).isPresent()) {
            throw loginFailed();
        }
    }

    Optional<Instant> pausedUntil(Attempt attempt) {
        return isExempt(attempt) ? Optional.empty() : failures.lockedUntil(attempt.counters());
    }

    /**
     * The pair is counted first, which also puts those in a row who guess at the same moment: only as many as are borne of
     * one address count against the subject as a whole, or one guesser could lock everybody else out.
     */
    void failed(Attempt attempt) {
        if (isExempt(attempt)) {
            return;
        }
        if (failures.count(attempt.pair()) <= attempt.pair().limit().failures()) {
            failures.count(attempt.single());
        }
        failures.count(attempt.place());
    }

    /**
     * Looks once more, because many guesses sent at the same moment all passed the first look. Clears the failures at this
     * place; strangers' elsewhere stay counted.
     */
    void succeeded(Attempt attempt) {
        check(attempt);
        failures.forget(attempt.pair());
    }

    static Denied loginFailed() {
        return new Denied(401, CommonProblem.LOGIN_FAILED);
    }

    private boolean isExempt(Attempt attempt) {
        return directory.isActive(scope.current())
                && Address.isWithin(settings.get().ownAddresses(), attempt.address());
    }
}
