package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.platform.PasswordRules;
import io.machiyaku.platform.PasswordRules.PasswordRefusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountRepository;
import io.machiyaku.staff.AccountService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A staff member's change of one's own password. It ends every session of the account and begins a new one. */
@ApplicationScoped
class OwnPassword {

    private final AccountRepository accounts;
    private final AccountService service;
    private final SessionService sessions;
    private final LoginAnswers answers;
    private final PasswordHashing hashing;

    OwnPassword(
            AccountRepository accounts,
            AccountService service,
            SessionService sessions,
            LoginAnswers answers,
            PasswordHashing hashing) {
        this.accounts = accounts;
        this.service = service;
        this.sessions = sessions;
        this.answers = answers;
        this.hashing = hashing;
    }

    SignedIn change(UUID accountId, String current, String next) {
        Account account = requiringNew().call(() -> accounts.get(accountId));
        if (!hashing.matches(current, account.passwordHash())) {
            throw new Refused(PasswordRefusal.PASSWORD_WRONG);
        }
        PasswordRules.check("newPassword", next, null, account.loginId(), current);
        String hash = hashing.hash(next);
        return requiringNew().call(() -> {
            Account changed = service.choosePassword(accountId, hash);
            sessions.endAllOf(accountId);
            return new SignedIn(answers.of(changed), sessions.begin(Holder.staff(accountId)));
        });
    }
}
