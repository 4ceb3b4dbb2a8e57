package io.machiyaku.signin;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refused;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountRepository;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Issues entry codes to people whom staff have made sure of, and logs that it was done, never the code. */
@ApplicationScoped
public class EntryCodeService {

    private final EntryCodes codes;
    private final VoucherRepository vouchers;
    private final AccountRepository accounts;
    private final OperationLog log;
    private final Caller caller;
    private final CityTime time;

    EntryCodeService(
            EntryCodes codes,
            VoucherRepository vouchers,
            AccountRepository accounts,
            OperationLog log,
            Caller caller,
            CityTime time) {
        this.codes = codes;
        this.vouchers = vouchers;
        this.accounts = accounts;
        this.log = log;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    EntryCode forVoucher(UUID voucherId) {
        Voucher voucher = vouchers.get(voucherId, caller.isAdministrator());
        if (!voucher.siteAllowed()) {
            throw new Refused(SignInRefusal.ENTRY_CODE_USELESS);
        }
        return issue("VOUCHER", voucher.id());
    }

    /** For a colleague at a new device while strangers try the account. */
    @Transactional
    EntryCode forAccount(String loginId) {
        Account account = accounts.withLoginId(loginId)
                .filter(Account::isActive)
                .orElseThrow(() -> new Refused(SignInRefusal.ACCOUNT_UNKNOWN));
        return issue("ACCOUNT", account.id());
    }

    private EntryCode issue(String subject, UUID subjectId) {
        Instant now = time.instant();
        String code = codes.issue(subjectId, caller.id(), now);
        log.add(Entry.of("ISSUE_ENTRY_CODE", subject, subjectId));
        return new EntryCode(code, now.plus(EntryCodes.GOOD_FOR));
    }
}
