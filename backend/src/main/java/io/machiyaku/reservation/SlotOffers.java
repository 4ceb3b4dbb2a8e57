package io.machiyaku.reservation;

import io.machiyaku.platform.CityTime;
import io.machiyaku.reservation.BookingFacts.SlotRow;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.SlotOffer;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.UpperBound;
import java.util.Map;
import java.util.UUID;

/** Turns slots as stored into slots as the rules see them. */
final class SlotOffers {

    private static final int MONTHS_OF_YEAR = 12;

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
        return new SlotOffer(
                row.id(),
                row.venueId(),
                row.venuePublished(),
                row.published(),
                row.opensAt() == null ? null : CityTime.local(row.opensAt().toInstant()),
                row.startsAt(),
                row.endsAt(),
                row.sameDay(),
                row.capacity(),
                row.reserved(),
                products.get(row.vaccineId()),
                ages(row),
                row.doseFrom(),
                row.doseTo(),
                row.intervalMonths(),
                row.setHalf(),
                second,
                Map.of());
    }

    /** Years from and to (both included) unless months are given. */
    private static AgeRange ages(SlotRow row) {
        Integer from = row.minAgeMonths() != null ? row.minAgeMonths() : months(row.minAge(), 0);
        Integer to = row.maxAgeMonths() != null ? row.maxAgeMonths() : months(row.maxAge(), MONTHS_OF_YEAR - 1);
        return new AgeRange(from, to, UpperBound.AGE_OR_BELOW);
    }

    private static Integer months(Integer years, int more) {
        return years == null ? null : years * MONTHS_OF_YEAR + more;
    }
}
