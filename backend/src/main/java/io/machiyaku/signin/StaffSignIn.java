package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountRepository;
import io.machiyaku.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The sign-in of staff: two short transactions with the hashing between them, so that no connection is held while a core
 * works. Whatever is wrong (tenant, account, password, a pause), the answer and the work are the same.
 */
@ApplicationScoped
class StaffSignIn {

    /** Where attempts on tenants that do not exist are counted. */
    static final UUID NO_TENANT = new UUID(0, 0);

    private final TenantDirectory directory;
    private final TenantScope scope;
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final SignInService service;

    StaffSignIn(
            TenantDirectory directory,
            TenantScope scope,
            AccountRepository accounts,
            PasswordHashing hashing,
            SignInService service) {
        this.directory = directory;
        this.scope = scope;
        this.accounts = accounts;
        this.hashing = hashing;
        this.service = service;
    }

    SignedIn signIn(String tenantCode, String loginId, String password, String address) {
        UUID tenantId = directory
                .activeWithCode(tenantCode)
                .map(TenantDirectory.Line::tenantId)
                .orElse(NO_TENANT);
        return scope.in(tenantId, () -> signIn(Attempt.onAccount(loginId, address), loginId, password));
    }

    private SignedIn signIn(Attempt attempt, String loginId, String password) {
        Optional<Account> account = requiringNew().call(() -> {
            service.check(attempt);
            return accounts.withLoginId(loginId).filter(Account::isActive);
        });
        if (!fits(account, password)) {
            service.failed(attempt);
            throw LockOut.loginFailed();
        }
        return service.open(attempt, account.get());
    }

    private boolean fits(Optional<Account> account, String password) {
        if (account.isEmpty()) {
            hashing.spend(password);
            return false;
        }
        return hashing.matches(password, account.get().passwordHash());
    }
}
