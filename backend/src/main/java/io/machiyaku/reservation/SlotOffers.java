package io.machiyaku.reservation;

import io.machiyaku.platform.CityTime;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.SlotOffer;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Product;
import java.util.Map;
import java.util.UUID;

/** Turns slots as stored into slots as the rules see them. */
final class SlotOffers {

    private SlotOffers() {}

    /** A slot with its other half, where it is the first of a set. */
    static SlotOffer in(BookingFacts facts, SlotRow row, Map<UUID, Product> products) {
        SlotOffer second = row.setHalf() == SetHalf.FIRST
                ? facts.partnerOf(row)
                        .map(partner -> of(partner, null, products))
                        .orElse(null)
                : null;
        return of(row, second, products);
    }

    static SlotOffer of(SlotRow row, SlotOffer second, Map<UUID, Product> products) {
        Product product = products.get(row.vaccineId());
        return new SlotOffer(
                row.id(),
                row.venueId(),
                row.venuePublished(),
                row.venueHandles(),
                row.published(),
                row.opensAt() == null ? null : CityTime.local(row.opensAt().toInstant()),
                row.startsAt(),
                row.endsAt(),
                row.sameDay(),
                row.capacity(),
                row.reserved(),
                product,
                ages(row, product),
                row.doseFrom(),
                row.doseTo(),
                row.intervalMonths(),
                row.setHalf(),
                second,
                Map.of());
    }

    /** The slot's own limits, which end as its vaccine's do. */
    private static AgeRange ages(SlotRow row, Product product) {
        return AgeRange.of(
                row.minAge(),
                row.minAgeMonths(),
                row.maxAge(),
                row.maxAgeMonths(),
                product.ages().upperBound());
    }
}
