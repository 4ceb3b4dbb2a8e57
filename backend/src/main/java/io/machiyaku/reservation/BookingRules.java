package io.machiyaku.reservation;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDateTime;
import java.util.List;

/**
 * May this person have this seat? The one place that decides it, for every channel, by the site's settings and at one
 * moment (city time). Data never makes it throw; every refusal is listed, in the contract's order.
 */
public final class BookingRules {

    private final SiteRules site;
    private final LocalDateTime now;

    public BookingRules(SiteRules site, LocalDateTime now) {
        this.site = site;
        this.now = now;
    }

    public List<Refusal> check(Applicant applicant, SlotOffer slot, Wish wish, Booker booker) {
        return judge(applicant, slot, wish, booker).refusals();
    }

    public Verdict judge(Applicant applicant, SlotOffer slot, Wish wish, Booker booker) {
        throw new UnsupportedOperationException();
    }

    /** What the person's next dose in a programme is, from when to when and with what; seen through a door. */
    public NextDose next(Applicant applicant, ProgrammeRules programme, List<Product> products, Door door) {
        throw new UnsupportedOperationException();
    }

    /** Judges many slots for one person, for calendars and lists. */
    public SlotFit fit(Applicant applicant, Booker booker) {
        throw new UnsupportedOperationException();
    }

    SiteRules site() {
        return site;
    }

    LocalDateTime now() {
        return now;
    }
}
