package io.machiyaku.staff;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes accounts and changes their passwords. Takes hashes only: hashing is slow and happens before the transaction. */
@ApplicationScoped
public class AccountService {

    private final AccountRepository accounts;
    private final OperationLog log;
    private final TenantScope scope;
    private final CityTime time;
    private final Event<PasswordReset> resets;

    AccountService(
            AccountRepository accounts,
            OperationLog log,
            TenantScope scope,
            CityTime time,
            Event<PasswordReset> resets) {
        this.accounts = accounts;
        this.log = log;
        this.scope = scope;
        this.time = time;
        this.resets = resets;
    }

    /** A new account with a first password. */
    @Transactional
    public Account open(Account.Details details, String passwordHash) {
        return add(Account.of(scope.current(), details, time.instant()), passwordHash);
    }

    /** The one master account of a new tenant, with a first password. */
    @Transactional
    public Account openMaster(String loginId, String passwordHash) {
        return add(Account.master(scope.current(), loginId, "マスター管理者", time.instant()), passwordHash);
    }

    @Transactional
    public Account resetMaster(String passwordHash) {
        Account master = accounts.master();
        master.giveFirstPassword(passwordHash);
        log.add(Entry.of("RESET_PASSWORD", "ACCOUNT", master.id()));
        resets.fire(new PasswordReset(master.id()));
        return master;
    }

    @Transactional
    public Account choosePassword(UUID id, String passwordHash) {
        Account account = accounts.get(id);
        account.choosePassword(passwordHash);
        log.add(Entry.of("CHANGE_PASSWORD", "ACCOUNT", id));
        return account;
    }

    @Transactional
    public Account acceptTerms(UUID id, int edition) {
        Account account = accounts.get(id);
        account.acceptTerms(edition);
        log.add(Entry.of("ACCEPT_TERMS", "ACCOUNT", id));
        return account;
    }

    private Account add(Account account, String passwordHash) {
        account.giveFirstPassword(passwordHash);
        accounts.persistAndFlush(account);
        log.add(Entry.made("ACCOUNT", account.id(), account.details()));
        return account;
    }
}
