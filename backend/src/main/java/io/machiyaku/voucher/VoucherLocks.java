package io.machiyaku.voucher;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which vouchers are locked after too many failed sign-ins. Sign-in stands above this feature and answers. */
public interface VoucherLocks {

    /** The ids of those that are locked now. */
    Set<UUID> among(Collection<Voucher> vouchers);

    /** Ends the pauses of this voucher, wherever it was tried, and forgets the failures. */
    void unlock(Voucher voucher);
}
