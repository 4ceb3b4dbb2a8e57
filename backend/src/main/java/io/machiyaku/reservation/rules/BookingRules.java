package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.OUTSIDE_YOUR_VENUES;
import static io.machiyaku.reservation.rules.BookingRefusal.PROGRAMME_DIFFERS;
import static io.machiyaku.reservation.rules.BookingRefusal.VOUCHER_UNKNOWN;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * May this person have this seat? The one place that decides it, for every channel, by the site's settings and at one
 * moment (city time). Data never makes it throw; every refusal is listed, in the contract's order.
 */
public final class BookingRules {

    private final SiteRules site;
    private final LocalDateTime now;
    private final PersonRules person = new PersonRules(this);
    private final SlotRules seat = new SlotRules(this);

    public BookingRules(SiteRules site, LocalDateTime now) {
        this.site = site;
        this.now = now;
    }

    public List<Refusal> check(Applicant applicant, SlotOffer slot, Wish wish, Booker booker) {
        return judge(applicant, slot, wish, booker).refusals();
    }

    /** As {@link #check}, and also what was waived by what, and which later bookings would have to go. */
    public Verdict judge(Applicant applicant, SlotOffer slot, Wish wish, Booker booker) {
        return judge(applicant, standing(applicant, slot.product().programmeId(), wish.changing()), slot, wish, booker);
    }

    /** Whether booking is open by now where the slot has this opening of its own (null: none). */
    public boolean opened(LocalDateTime slotOpensAt) {
        LocalDateTime opens = site.opening(slotOpensAt);
        return opens == null || !now.isBefore(opens);
    }

    /** What the person's next dose in a programme is, from when to when and with what; seen through a door. */
    public NextDose next(Applicant applicant, ProgrammeRules programme, List<Product> products, Door door) {
        return new NextDoseSearch(this, applicant, programme, door).among(products);
    }

    /** Judges many slots for one person's next doses, for calendars and lists. */
    public SlotFit fit(Applicant applicant, Booker booker) {
        return new SlotFit(this, applicant, null, booker);
    }

    /** Judges many slots for one wish, to show where a booking may move. */
    public SlotFit fit(Applicant applicant, Wish wish, Booker booker) {
        return new SlotFit(this, applicant, wish, booker);
    }

    Verdict judge(Applicant applicant, Standing inProgramme, SlotOffer offer, Wish wish, Booker booker) {
        Findings findings = new Findings();
        if (!applicant.known()) {
            findings.refuse(VOUCHER_UNKNOWN);
            return new Verdict(findings.all(), List.of(), Set.of(), List.of());
        }
        SlotOffer slot = offer.asTakenFor(wish.dose());
        Standing standing = inProgramme.forHalf(slot.half());
        person.check(applicant, slot.lastDate(), booker.door(), findings);
        person.checkOpening(slot.opensAt(), booker.door(), findings);
        seat.check(slot, wish, standing, booker, findings);
        List<LiveBooking> falling = List.of();
        if (standing.leavesProgramme()) {
            // Doses are counted within a programme: of another one there is nothing to say.
            findings.refuse(PROGRAMME_DIFFERS);
        } else {
            checkDoses(applicant, slot, wish, standing, findings);
            falling = new LaterDoses(standing).falling(slot, wish.dose());
            LaterDoses.check(falling, wish.alsoLaterDoses(), findings);
        }
        if (!reachesAll(slot, standing, falling, booker.powers())) {
            findings.refuse(OUTSIDE_YOUR_VENUES);
        }
        return findings.verdict(booker, falling);
    }

    private static void checkDoses(
            Applicant applicant, SlotOffer slot, Wish wish, Standing standing, Findings findings) {
        DoseRules doses = new DoseRules(applicant.birthDate(), standing);
        doses.check(slot, wish.dose(), findings);
        if (slot.second() != null) {
            doses.checkSecond(slot, findings);
        }
    }

    /** The venues of all that comes and of all that goes. */
    private static boolean reachesAll(SlotOffer slot, Standing standing, List<LiveBooking> falling, Powers powers) {
        boolean come = powers.reach(slot.venueId())
                && (slot.second() == null || powers.reach(slot.second().venueId()));
        LiveBooking partner = slot.second() == null ? null : standing.partner();
        boolean go = Stream.concat(Stream.of(standing.changing(), partner), falling.stream())
                .filter(Objects::nonNull)
                .allMatch(booking -> powers.reach(booking.venueId()));
        return come && go;
    }

    Standing standing(Applicant applicant, UUID programmeId, UUID changing) {
        return new Standing(applicant, programmeId, changing, this);
    }

    PersonRules person() {
        return person;
    }

    SiteRules site() {
        return site;
    }

    LocalDateTime now() {
        return now;
    }
}
