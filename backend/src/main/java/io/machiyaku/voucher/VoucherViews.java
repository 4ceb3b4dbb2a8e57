package io.machiyaku.voucher;

import io.machiyaku.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes what staff see of vouchers, many at a time. */
@ApplicationScoped
public class VoucherViews {

    private final PersonRepository people;
    private final Instance<VoucherLocks> locks;

    VoucherViews(PersonRepository people, Instance<VoucherLocks> locks) {
        this.people = people;
        this.locks = locks;
    }

    VoucherView of(Voucher voucher, Person holder) {
        return VoucherView.of(voucher, holder, !locked(List.of(voucher)).isEmpty());
    }

    public List<VoucherView> of(Collection<Voucher> vouchers) {
        Set<UUID> locked = locked(vouchers);
        Map<UUID, Person> holders = people
                .all(vouchers.stream().map(Voucher::personId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return vouchers.stream()
                .map(v -> VoucherView.of(v, holders.get(v.personId()), locked.contains(v.id())))
                .toList();
    }

    public Page<VoucherView> of(Page<Voucher> page) {
        return new Page<>(of(page.items()), page.page(), page.size(), page.total());
    }

    private Set<UUID> locked(Collection<Voucher> vouchers) {
        return locks.isResolvable() ? locks.get().among(vouchers) : Set.of();
    }
}
