package io.machiyaku.signin;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.signin.AccessTokens.Session;
import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.staff.AccountService;
import io.machiyaku.tenant.Terms;
import io.machiyaku.tenant.TermsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Takes down that the caller accepts the terms of use in force, and answers with a token without that hurdle. It takes the
 * place of the caller's and ends with it: only a session's cookie prolongs.
 */
@ApplicationScoped
public class ConsentService {

    private final AccountService accounts;
    private final Residents residents;
    private final TermsRepository terms;
    private final LoginAnswers answers;
    private final Caller caller;

    ConsentService(
            AccountService accounts, Residents residents, TermsRepository terms, LoginAnswers answers, Caller caller) {
        this.accounts = accounts;
        this.residents = residents;
        this.terms = terms;
        this.answers = answers;
        this.caller = caller;
    }

    @Transactional
    LoginAnswer ofStaff() {
        accounts.acceptTerms(caller.id(), terms.editionInForce(Terms.Kind.STAFF));
        return insteadOfCallers(Holder.staff(caller.id()));
    }

    @Transactional
    LoginAnswer ofResident() {
        residents.acceptTerms(caller.id(), terms.editionInForce(Terms.Kind.RESIDENT));
        return insteadOfCallers(Holder.resident(caller.id(), caller.voucherId()));
    }

    private LoginAnswer insteadOfCallers(Holder holder) {
        return answers.of(new Session(caller.sessionId(), caller.expiresAt()), holder, caller.issuedAt())
                .orElseThrow(() -> new Denied(401, CommonProblem.UNAUTHENTICATED));
    }
}
