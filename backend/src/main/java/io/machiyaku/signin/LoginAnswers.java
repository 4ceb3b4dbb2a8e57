package io.machiyaku.signin;

import io.machiyaku.platform.Caller.Hurdle;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.RefreshToken.Audience;
import io.machiyaku.signin.RefreshToken.Holder;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountRepository;
import io.machiyaku.tenant.CurrentSettings;
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
    private final TenantScope scope;

    LoginAnswers(
            AccessTokens tokens,
            AccountRepository accounts,
            Residents residents,
            CurrentSettings settings,
            TenantScope scope) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.residents = residents;
        this.settings = settings;
        this.scope = scope;
    }

    /** For a session begun earlier; nothing if its holder may no longer come in. */
    Optional<LoginAnswer> of(Holder holder, Instant startedAt) {
        return holder.audience() == Audience.STAFF
                ? accounts.findByIdOptional(holder.subjectId())
                        .filter(Account::isActive)
                        .map(this::of)
                : residents
                        .withVoucher(holder.voucherId())
                        .filter(resident -> resident.personId().equals(holder.subjectId()))
                        .filter(resident -> !startedAt.isBefore(resident.sessionsFrom()))
                        .map(this::of);
    }

    LoginAnswer of(Account account) {
        Set<Hurdle> hurdles = hurdles(account.termsEdition(), Terms.Kind.STAFF);
        if (account.mustChangePassword()) {
            hurdles.add(Hurdle.PASSWORD);
        }
        String token = tokens.forStaff(scope.current(), account.id(), account.details(), hurdles);
        return answer(token, hurdles, false);
    }

    LoginAnswer of(Resident resident) {
        Set<Hurdle> hurdles = hurdles(resident.termsEdition(), Terms.Kind.RESIDENT);
        String token = tokens.forResident(scope.current(), resident.personId(), resident.voucherId(), hurdles);
        return answer(token, hurdles, !resident.isRegistered());
    }

    private Set<Hurdle> hurdles(int accepted, Terms.Kind kind) {
        return settings.get().terms(kind) > accepted ? EnumSet.of(Hurdle.TERMS) : EnumSet.noneOf(Hurdle.class);
    }

    private static LoginAnswer answer(String token, Set<Hurdle> hurdles, boolean mustRegister) {
        return new LoginAnswer(
                token,
                AccessTokens.LIFE.toSeconds(),
                hurdles.contains(Hurdle.TERMS),
                mustRegister,
                hurdles.contains(Hurdle.PASSWORD));
    }
}
