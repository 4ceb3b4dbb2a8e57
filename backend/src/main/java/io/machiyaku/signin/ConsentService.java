package io.machiyaku.signin;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Unknown;
import io.machiyaku.staff.AccountService;
import io.machiyaku.tenant.Terms;
import io.machiyaku.tenant.TermsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes down that the caller accepts the terms of use in force, and answers with a token without that hurdle. */
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
        return answers.of(accounts.acceptTerms(caller.id(), terms.editionInForce(Terms.Kind.STAFF)));
    }

    @Transactional
    LoginAnswer ofResident() {
        residents.acceptTerms(caller.id(), terms.editionInForce(Terms.Kind.RESIDENT));
        return residents.withVoucher(caller.voucherId()).map(answers::of).orElseThrow(() -> new Unknown("voucher"));
    }
}
