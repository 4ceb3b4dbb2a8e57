package io.machiyaku.signin;

import io.machiyaku.platform.Denied;
import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.signin.SessionService.Going;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * The steps of a sign-in after the comparison, for staff and residents alike. Before a session begins everything is looked
 * at once more: what was compared may have been changed, reset or forbidden meanwhile.
 */
@ApplicationScoped
public class SignInService {

    private final SignInGate gate;
    private final SessionService sessions;
    private final LoginAnswers answers;
    private final KnownDevices devices;
    private final EntryCodes codes;
    private final AccountRepository accounts;
    private final Residents residents;

    SignInService(
            SignInGate gate,
            SessionService sessions,
            LoginAnswers answers,
            KnownDevices devices,
            EntryCodes codes,
            AccountRepository accounts,
            Residents residents) {
        this.gate = gate;
        this.sessions = sessions;
        this.answers = answers;
        this.devices = devices;
        this.codes = codes;
        this.accounts = accounts;
        this.residents = residents;
    }

    /** What to answer to a wrong guess. */
    @Transactional
    Denied missed(Attempt attempt) {
        return gate.missed(attempt);
    }

    /** Whether it fits; where we are too busy to compare, the guess is given back. */
    boolean compare(Attempt attempt, BooleanSupplier comparison) {
        try {
            return comparison.getAsBoolean();
        } catch (Denied busy) {
            giveBack(attempt);
            throw busy;
        }
    }

    /** It was no wrong guess, and nobody has come in. */
    void giveBack(Attempt attempt) {
        QuarkusTransaction.requiringNew().run(() -> gate.giveBack(attempt));
    }

    /** {@code code}: the entry code that was needed, else null. */
    @Transactional
    SignedIn open(Attempt attempt, Account compared, String code, Knock knock) {
        gate.right(attempt);
        Account account = accounts.findByIdOptional(compared.id())
                .filter(Account::isActive)
                .filter(now -> now.passwordHash().equals(compared.passwordHash()))
                .orElseThrow(SignInGate::loginFailed);
        useUp(code, account.id(), attempt);
        Going begun = sessions.begin(Holder.staff(account.id()));
        return new SignedIn(
                answers.of(begun.session(), account), begun.token(), devices.remember(knock.device(), account.id()));
    }

    @Transactional
    SignedIn open(Attempt attempt, Resident compared, String code, Knock knock) {
        gate.right(attempt);
        Resident resident = residents
                .withVoucher(compared.voucherId())
                .filter(compared::hasSameSecrets)
                .orElseThrow(SignInGate::loginFailed);
        useUp(code, resident.voucherId(), attempt);
        Going begun = sessions.begin(Holder.resident(resident.personId(), resident.voucherId()));
        return new SignedIn(
                answers.of(begun.session(), resident),
                begun.token(),
                devices.remember(knock.device(), resident.personId()));
    }

    private void useUp(String code, UUID subjectId, Attempt attempt) {
        if (code != null && !codes.use(subjectId, code, attempt.visit().at())) {
            throw SignInGate.loginFailed();
        }
    }
}
