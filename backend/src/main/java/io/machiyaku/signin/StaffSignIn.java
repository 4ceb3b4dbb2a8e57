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
 * works. Whatever is wrong (tenant, account, password, a pause), the answer and the work are the same. A one-time password
 * made by us cannot be guessed: it opens however much strangers have tried, so that nobody shuts a master out for good.
 */
@ApplicationScoped
class StaffSignIn {

    /** Where attempts on tenants that do not exist are counted. */
    static final UUID NO_TENANT = new UUID(0, 0);

    private final TenantDirectory directory;
    private final TenantScope scope;
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final SignInDoor door;

    StaffSignIn(
            TenantDirectory directory,
            TenantScope scope,
            AccountRepository accounts,
            PasswordHashing hashing,
            SignInDoor door) {
        this.directory = directory;
        this.scope = scope;
        this.accounts = accounts;
        this.hashing = hashing;
        this.door = door;
    }

    SignedIn signIn(String tenantCode, String loginId, String password, Knock knock) {
        UUID tenantId = directory
                .activeWithCode(tenantCode)
                .map(TenantDirectory.Line::tenantId)
                .orElse(NO_TENANT);
        return scope.in(tenantId, () -> {
            Entered entered = requiringNew().call(() -> enter(loginId, knock));
            if (!door.service().compare(entered.attempt(), () -> fits(entered, password))) {
                var denied = door.service().missed(entered.attempt());
                if (entered.account().isEmpty() || !entered.hasAdded()) {
                    hashing.spend(password);
                }
                throw denied;
            }
            return door.service().open(entered.attempt(), entered.account().get(), entered.code(), knock);
        });
    }

    private record Entered(Optional<Account> account, Attempt attempt, String code, boolean hasAdded) {}

    private Entered enter(String loginId, Knock knock) {
        Optional<Account> account = accounts.withLoginId(loginId).filter(Account::isActive);
        var subjects = account.map(Account::id).stream().toList();
        Addition addition = Addition.read(knock.addition());
        boolean withCode = addition.kind() == Addition.Kind.CODE;
        boolean unguessable = account.map(Account::mustChangePassword).orElse(false);
        Attempt attempt = Attempt.onAccount(
                loginId, withCode || unguessable, door.visits().of(knock, subjects, true));
        door.gate().enter(attempt);
        String code = withCode && attempt.kind() == Attempt.Kind.WITH_CODE && !unguessable ? addition.value() : null;
        boolean hasAdded = code == null
                || account.filter(one -> door.codes()
                                .fits(one.id(), code, attempt.visit().at()))
                        .isPresent();
        return new Entered(account, attempt, code, hasAdded);
    }

    private boolean fits(Entered entered, String password) {
        return entered.hasAdded()
                && entered.account()
                        .filter(account -> hashing.matches(password, account.passwordHash()))
                        .isPresent();
    }
}
