package io.machiyaku.voucher;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets a voucher's holder in again who mistyped too often or has forgotten the password. */
@ApplicationScoped
public class VoucherAccessService {

    private final VoucherRepository vouchers;
    private final PersonRepository people;
    private final VoucherLocks locks;
    private final VoucherViews views;
    private final OperationLog log;
    private final CityTime time;

    VoucherAccessService(
            VoucherRepository vouchers,
            PersonRepository people,
            VoucherLocks locks,
            VoucherViews views,
            OperationLog log,
            CityTime time) {
        this.vouchers = vouchers;
        this.people = people;
        this.locks = locks;
        this.views = views;
        this.log = log;
        this.time = time;
    }

    @Transactional
    public VoucherView unlock(UUID id, boolean seesProtected) {
        Voucher voucher = vouchers.get(id, seesProtected);
        locks.unlock(voucher);
        log.add(Entry.of("UNLOCK", "VOUCHER", id));
        return views.of(voucher, people.get(voucher.personId()));
    }

    /** The own password is gone, the first one counts again, and whoever is signed in is signed out. */
    @Transactional
    public VoucherView resetPassword(UUID id, boolean seesProtected) {
        Voucher voucher = vouchers.get(id, seesProtected);
        people.raise(voucher.personId());
        Person person = people.get(voucher.personId());
        person.forgetPassword(time.instant());
        log.add(Entry.of("RESET_PASSWORD", "VOUCHER", id));
        return views.of(voucher, person);
    }
}
