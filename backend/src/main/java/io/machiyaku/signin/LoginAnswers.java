package io.machiyaku.signin;

import io.machiyaku.platform.Caller.Hurdle;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.AccessTokens.Session;
import io.machiyaku.signin.RefreshToken.Audience;
import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountRepository;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.TenantDirectory;
import io.machiyaku.tenant.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Gives out access tokens with the hurdles that still stand: terms to accept, a first password to change. */
@ApplicationScoped
class LoginAnswers {

    private final AccessTokens tokens;
    private final AccountRepository accounts;
    private final Residents residents;
    private final CurrentSettings settings;
    private final TenantDirectory directory;
    private final TenantScope scope;

    LoginAnswers(
            AccessTokens tokens,
            AccountRepository accounts,
            Residents residents,
            CurrentSettings settings,
            TenantDirectory directory,
            TenantScope scope) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.residents = residents;
        this.settings = settings;
        this.directory = directory;
        this.scope = scope;
    }

    /** For whoever came in earlier; nothing if the holder may no longer come in. */
    Optional<LoginAnswer> of(Session session, Holder holder, Instant since) {
        if (!directory.isActive(scope.current())) {
            return Optional.empty();
        }
        return holder.audience() == Audience.STAFF
                ? accounts.findByIdOptional(holder.subjectId())
                        .filter(Account::isActive)
                        .map(account -> of(session, account))
                : residents
                        .withVoucher(holder.voucherId())
                        .filter(resident -> resident.personId().equals(holder.subjectId()))
                        .filter(resident -> !since.isBefore(resident.sessionsFrom()))
                        .map(resident -> of(session, resident));
    }

    LoginAnswer of(Session session, Account account) {
        Set<Hurdle> hurdles = hurdles(account.termsEdition(), Terms.Kind.STAFF);
        if (account.mustChangePassword()) {
            hurdles.add(Hurdle.PASSWORD);
        }
        String token = tokens.forStaff(session, scope.current(), account.id(), account.details(), hurdles);
        return new LoginAnswer(
                token,
                tokens.secondsIn(session),
                hurdles.contains(Hurdle.TERMS),
                false,
                hurdles.contains(Hurdle.PASSWORD));
    }

    /** Of a resident a password of one's own is asked, not demanded: LINE and the telephone never ask. */
    LoginAnswer of(Session session, Resident resident) {
        Set<Hurdle> hurdles = hurdles(resident.termsEdition(), Terms.Kind.RESIDENT);
        String token = tokens.forResident(session, scope.current(), resident.personId(), resident.voucherId(), hurdles);
        return new LoginAnswer(
                token,
                tokens.secondsIn(session),
                hurdles.contains(Hurdle.TERMS),
                !resident.isRegistered(),
                resident.isRegistered() && resident.passwordHash() == null);
    }

    private Set<Hurdle> hurdles(int accepted, Terms.Kind kind) {
        return settings.get().terms(kind) > accepted ? EnumSet.of(Hurdle.TERMS) : EnumSet.noneOf(Hurdle.class);
    }
}
