package io.machiyaku.signin;

import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the console which vouchers are paused after failed sign-ins, for everybody or at one address. */
@ApplicationScoped
class PausedVouchers implements VoucherLocks {

    private final SignInFailures failures;

    PausedVouchers(SignInFailures failures) {
        this.failures = failures;
    }

    @Override
    public void unlock(Voucher voucher) {
        failures.forgetAllOf(Limit.VOUCHER_AND_ADDRESS, Limit.VOUCHER, voucher.number());
    }

    @Override
    public Set<UUID> among(Collection<Voucher> vouchers) {
        if (vouchers.isEmpty()) {
            return Set.of();
        }
        Set<String> paused = failures.lockedAmong(
                Limit.VOUCHER_AND_ADDRESS,
                Limit.VOUCHER,
                vouchers.stream().map(Voucher::number).toList());
        return vouchers.stream()
                .filter(voucher -> paused.contains(voucher.number()))
                .map(Voucher::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
