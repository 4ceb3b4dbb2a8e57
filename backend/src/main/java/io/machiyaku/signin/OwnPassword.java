package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.platform.PasswordRules;
import io.machiyaku.platform.PasswordRules.PasswordRefusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.signin.SessionService.Going;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountRepository;
import io.machiyaku.staff.AccountService;
import io.machiyaku.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A staff member's change of one's own password. It ends every session of the account and begins a new one. */
@ApplicationScoped
class OwnPassword {

    private final AccountRepository accounts;
    private final AccountService service;
    private final SessionService sessions;
    private final LoginAnswers answers;
    private final GuessService guesses;
    private final PasswordHashing hashing;

    OwnPassword(
            AccountRepository accounts,
            AccountService service,
            SessionService sessions,
            LoginAnswers answers,
            GuessService guesses,
            PasswordHashing hashing) {
        this.accounts = accounts;
        this.service = service;
        this.sessions = sessions;
        this.answers = answers;
        this.guesses = guesses;
        this.hashing = hashing;
    }

    SignedIn change(UUID accountId, String current, String next) {
        Account account = requiringNew().call(() -> accounts.get(accountId));
        guesses.takePassword();
        if (!hashing.matches(current, account.passwordHash())) {
            throw new Refused(PasswordRefusal.PASSWORD_WRONG);
        }
        guesses.passwordWasRight();
        boolean administrator = account.role() == StaffRole.ADMINISTRATOR;
        PasswordRules.ofStaff("newPassword", next, administrator, account.loginId(), current);
        String hash = hashing.hash(next);
        return requiringNew().call(() -> {
            if (!accounts.get(accountId).passwordHash().equals(account.passwordHash())) {
                throw new Refused(PasswordRefusal.PASSWORD_WRONG);
            }
            service.choosePassword(accountId, hash);
            sessions.endAllOf(accountId);
            Going begun = sessions.begin(Holder.staff(accountId));
            return answers.of(begun.session(), begun.holder(), begun.startedAt())
                    .map(answer -> new SignedIn(answer, begun.token(), null))
                    .orElseThrow(() -> new Denied(401, CommonProblem.UNAUTHENTICATED));
        });
    }
}
