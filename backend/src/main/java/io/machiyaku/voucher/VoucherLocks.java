package io.machiyaku.voucher;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** For which vouchers too many sign-ins failed, so that strangers are stopped. Sign-in stands above this feature and answers. */
public interface VoucherLocks {

    /** The ids of those that are locked now. */
    Set<UUID> among(Collection<Voucher> vouchers);

    /** Ends the pauses of this voucher, wherever it was tried, and forgets the failures. */
    void unlock(Voucher voucher);
}
