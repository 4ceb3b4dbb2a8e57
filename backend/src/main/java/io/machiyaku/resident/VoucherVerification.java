package io.machiyaku.resident;

import io.machiyaku.platform.Caller;
import io.machiyaku.reservation.PersonReach;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import io.machiyaku.voucher.VoucherService;
import io.machiyaku.voucher.VoucherView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Staff say that they have seen the paper of a voucher, each of whom they may see. */
@ApplicationScoped
class VoucherVerification {

    private final VoucherRepository vouchers;
    private final VoucherService service;
    private final PersonReach reach;
    private final Caller caller;

    VoucherVerification(VoucherRepository vouchers, VoucherService service, PersonReach reach, Caller caller) {
        this.vouchers = vouchers;
        this.service = service;
        this.reach = reach;
        this.caller = caller;
    }

    @Transactional
    VoucherView verify(UUID id, long version) {
        Voucher voucher = vouchers.get(id);
        reach.check(voucher.personId());
        return service.verify(voucher, version, caller.id());
    }
}
