package io.machiyaku.signin;

import io.machiyaku.platform.CityTime;
import io.machiyaku.signin.Attempt.Counter;
import io.machiyaku.signin.Limit.Window;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the console for which vouchers strangers have used up the guesses, so that an unknown device has to add something,
 * and which are paused at some address or device.
 */
@ApplicationScoped
class PausedVouchers implements VoucherLocks {

    private static final List<Limit> COUNTED = List.of(
            Limit.VOUCHER,
            Limit.VOUCHER_WITH_ADDITION,
            Limit.VOUCHER_AND_ADDRESS,
            Limit.ADDITION_AND_ADDRESS,
            Limit.VOUCHER_AND_DEVICE);
    private static final String AMONG = """
            select distinct asked.hash from unnest(?) as asked (hash)
            join guess_count g on g.tenant_id = ? and g.kind = any (?)
              and g.subject_hash >= asked.hash and g.subject_hash < asked.hash || '/'
            where g.paused_until > ? or g.kind in (?, ?) and guesses_used_up(g.made, ?, ?::interval[], ?)
            """;

    private final GuessCounts counts;
    private final CityTime time;

    PausedVouchers(GuessCounts counts, CityTime time) {
        this.counts = counts;
        this.time = time;
    }

    @Override
    public void unlock(Voucher voucher) {
        counts.forgetAllOf(voucher.number(), COUNTED);
    }

    @Override
    public Set<UUID> among(Collection<Voucher> vouchers) {
        if (vouchers.isEmpty()) {
            return Set.of();
        }
        Set<String> paused =
                paused(vouchers.stream().map(Voucher::number).distinct().toList());
        return vouchers.stream()
                .filter(voucher -> paused.contains(voucher.number()))
                .map(Voucher::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> paused(List<String> numbers) {
        Map<String, String> byHash = numbers.stream()
                .collect(Collectors.toMap(
                        number -> counts.hash(new Counter(Limit.VOUCHER, number, "")), Function.identity()));
        List<Window> windows = Limit.VOUCHER.windows();
        return counts.ask(AMONG, query -> {
            query.setArray(1, GuessCounts.array(query, "text", List.copyOf(byHash.keySet()), hash -> hash));
            query.setObject(2, counts.tenant());
            query.setArray(3, GuessCounts.array(query, "text", COUNTED, Limit::name));
            query.setObject(4, GuessCounts.at(time.instant()));
            query.setString(5, Limit.VOUCHER.name());
            query.setString(6, Limit.VOUCHER_WITH_ADDITION.name());
            query.setObject(7, GuessCounts.at(time.instant()));
            query.setArray(8, GuessCounts.array(query, "text", windows, Window::seconds));
            query.setArray(9, GuessCounts.array(query, "int4", windows, Window::guesses));
            var found = new HashSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(byHash.get(rows.getString(1)));
                }
            }
            return found;
        });
    }
}
