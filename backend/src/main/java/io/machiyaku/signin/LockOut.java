package io.machiyaku.signin;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;

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
        if (!isExempt(attempt) && failures.isLocked(attempt)) {
            throw loginFailed();
        }
    }

    void failed(Attempt attempt) {
        if (!isExempt(attempt)) {
            failures.count(attempt);
        }
    }

    /** Looks once more, because many guesses sent at the same moment all passed the first look. */
    void succeeded(Attempt attempt) {
        check(attempt);
        failures.forget(attempt.own());
    }

    static Denied loginFailed() {
        return new Denied(401, CommonProblem.LOGIN_FAILED);
    }

    private boolean isExempt(Attempt attempt) {
        return directory.isActive(scope.current())
                && Address.isWithin(settings.get().ownAddresses(), attempt.address());
    }
}
