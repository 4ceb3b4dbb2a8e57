package io.machiyaku.reservation;

import io.machiyaku.reservation.AvailabilityBoard.OfferView;
import io.machiyaku.vaccine.Days;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** The seats of a month that residents may book today, whoever they are. Call inside a transaction of the tenant. */
@ApplicationScoped
class BoardOffers {

    private final AvailabilityQuery query;
    private final SiteBooking sites;

    BoardOffers(AvailabilityQuery query, SiteBooking sites) {
        this.query = query;
        this.sites = sites;
    }

    List<OfferView> of(UUID tenantId, YearMonth month) {
        SiteBooking.Site site = sites.now(tenantId);
        LocalDate last = Days.earlier(month.atEndOfMonth(), site.lastOffered());
        var question = new AvailabilityQuery.Question(month.atDay(1), last, null, null, true, false);
        return query.offers(question).stream()
                .map(offer -> OfferView.of(offer, site.rules().opened(offer.opensAt())))
                .toList();
    }
}
