package io.machiyaku.reservation;

import io.machiyaku.platform.CityTime;
import io.machiyaku.reservation.rules.BookingRules;
import io.machiyaku.reservation.rules.CancelRules;
import io.machiyaku.reservation.rules.Deadline;
import io.machiyaku.reservation.rules.OfferedPeriod;
import io.machiyaku.reservation.rules.SiteRules;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.Shelf;
import io.machiyaku.vaccine.VaccineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rules as they stand for one tenant at one moment: its settings, its vaccines, the time of day. */
@ApplicationScoped
public class SiteBooking {

    private final CurrentSettings settings;
    private final VaccineCatalogue catalogue;
    private final CityTime time;

    SiteBooking(CurrentSettings settings, VaccineCatalogue catalogue, CityTime time) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.time = time;
    }

    /** {@code lastOffered}: the last day that residents can book. */
    public record Site(
            BookingRules rules,
            CancelRules cancelRules,
            Shelf shelf,
            int termsEdition,
            LocalDate today,
            LocalDate lastOffered) {

        public Map<UUID, Product> products() {
            return shelf.products();
        }

        public String programmeName(UUID programmeId) {
            return shelf.programmeNames().get(programmeId);
        }
    }

    public Site now(UUID tenantId) {
        var site = settings.of(tenantId);
        var offered = new OfferedPeriod(site.monthsOffered());
        var siteRules = new SiteRules(
                true,
                site.bookingOpensAt() == null ? null : CityTime.local(site.bookingOpensAt()),
                site.simultaneousBooking(),
                site.keepsResults(),
                Set.of(),
                Deadline.DAY_BEFORE,
                offered);
        LocalDate today = time.today();
        return new Site(
                new BookingRules(siteRules, time.now()),
                new CancelRules(siteRules, time.now()),
                catalogue.shelf(),
                site.residentTerms(),
                today,
                offered.lastDay(today));
    }
}
