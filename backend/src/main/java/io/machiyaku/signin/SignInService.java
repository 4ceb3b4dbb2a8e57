package io.machiyaku.signin;

import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.signin.SessionService.Going;
import io.machiyaku.staff.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The steps of a sign-in that touch the database, for staff and residents alike. */
@ApplicationScoped
public class SignInService {

    private final LockOut lockOut;
    private final SessionService sessions;
    private final LoginAnswers answers;

    SignInService(LockOut lockOut, SessionService sessions, LoginAnswers answers) {
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Transactional
    void check(Attempt attempt) {
        lockOut.check(attempt);
    }

    @Transactional
    void failed(Attempt attempt) {
        lockOut.failed(attempt);
    }

    @Transactional
    SignedIn open(Attempt attempt, Account account) {
        lockOut.succeeded(attempt);
        Going begun = sessions.begin(Holder.staff(account.id()));
        return new SignedIn(answers.of(begun.session(), account), begun.token());
    }

    @Transactional
    SignedIn open(Attempt attempt, Resident resident) {
        lockOut.succeeded(attempt);
        Going begun = sessions.begin(Holder.resident(resident.personId(), resident.voucherId()));
        return new SignedIn(answers.of(begun.session(), resident), begun.token());
    }
}
