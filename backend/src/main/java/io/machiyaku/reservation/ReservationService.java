package io.machiyaku.reservation;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Stale;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.reservation.BookingFacts.LiveRow;
import io.machiyaku.reservation.BookingPlan.Wanted;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.reservation.rules.LiveBooking;
import io.machiyaku.reservation.rules.Verdict;
import io.machiyaku.reservation.rules.Waiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes, changes and cancels reservations, for every channel. Rules are judged on a plain read; the seat transaction then
 * takes the seat only if what was judged is still true, and otherwise it is read and judged once more.
 */
@ApplicationScoped
public class ReservationService {

    private static final int ATTEMPTS = 5;

    private final BookingFactsReader reader;
    private final SiteBooking sites;
    private final Seats seats;
    private final Turnstile turnstile;
    private final ReservationViews views;
    private final ReservationTrail trail;
    private final Finished finished;
    private final TenantScope scope;
    private final CityTime time;

    ReservationService(
            BookingFactsReader reader,
            SiteBooking sites,
            Seats seats,
            Turnstile turnstile,
            ReservationViews views,
            ReservationTrail trail,
            Finished finished,
            TenantScope scope,
            CityTime time) {
        this.reader = reader;
        this.sites = sites;
        this.seats = seats;
        this.turnstile = turnstile;
        this.views = views;
        this.trail = trail;
        this.finished = finished;
        this.scope = scope;
        this.time = time;
    }

    /** Who asks, for which voucher, and with which request key. */
    public record Request(UUID callerId, UUID voucherId, Booker booker, RequestKey key) {

        boolean byStaff() {
            return !booker.door().selfService();
        }
    }

    /** {@code seen}: the version on the page it was decided on; null: whatever it is. */
    public record Cancellation(CancelReason reason, boolean alsoLaterDoses, Long seen) {}

    /** Books all wishes or none; {@code alsoLaterDoses}: doses in their way may fall. */
    public List<ReservationView> reserve(Request request, List<Wanted> wishes, boolean alsoLaterDoses) {
        return turnstile.through(
                wishes.getFirst().slotId(), () -> untilCurrent(() -> reserveOnce(request, wishes, alsoLaterDoses)));
    }

    private List<ReservationView> reserveOnce(Request request, List<Wanted> wishes, boolean alsoLaterDoses) {
        List<UUID> slotIds = wishes.stream().map(Wanted::slotId).toList();
        BookingFacts facts = facts(request, slotIds);
        if (facts.formerAnswer() != null) {
            return replay(facts, request.key());
        }
        SiteBooking.Site site = sites.now(scope.current());
        Applicant applicant = facts.person().applicant(facts.siteAllowed(), site.termsEdition(), site.products());
        BookingPlan plan = BookingPlan.of(facts, applicant, wishes, alsoLaterDoses, request.booker(), site);
        List<UUID> ids = plan.takes().stream().map(Seats.Take::id).toList();
        Seats.Step step = step(request, facts, ids, plan.used(), plan.waived());
        Releases falling = Releases.falling(plan.falling(), request.booker().door());
        commit(request, () -> seats.take(step, request.voucherId(), plan.takes(), falling), () -> {
            trail.booked(request, facts, plan.takes(), plan.used(), plan.waived());
            trail.cancelled(request, facts, falling);
        });
        return views.fresh(facts, plan, request, step.at(), site);
    }

    /** Moves a reservation to another slot; the old seat is given back only if the new one is won. */
    public ReservationView change(Request request, ChangePlan.Wanted wanted) {
        return turnstile.through(wanted.slotId(), () -> untilCurrent(() -> changeOnce(request, wanted)));
    }

    private ReservationView changeOnce(Request request, ChangePlan.Wanted wanted) {
        BookingFacts facts = facts(request, List.of(wanted.slotId()));
        if (facts.formerAnswer() != null) {
            return replay(facts, request.key()).getFirst();
        }
        LiveRow booking = booking(facts, wanted.reservationId(), wanted.seen());
        SiteBooking.Site site = sites.now(scope.current());
        Applicant applicant = facts.person().applicant(facts.siteAllowed(), site.termsEdition(), site.products());
        ChangePlan plan = ChangePlan.of(facts, applicant, booking, wanted, request.booker(), site);
        Verdict verdict = plan.verdict();
        Seats.Step step = step(request, facts, List.of(booking.id()), verdict.used(), verdict.waived());
        Releases falling = Releases.falling(plan.falling(), request.booker().door());
        Runnable turning =
                () -> seats.move(step, plan.moves(), plan.setLeft(), booking.voucher(), plan.takes(), falling);
        commit(request, turning, () -> {
            trail.changed(request, facts, plan);
            trail.cancelled(request, facts, falling);
        });
        return views.of(List.of(booking.id())).getFirst();
    }

    /** Cancels a reservation, and with it the later doses that cannot stand without it if that was agreed to. */
    public List<ReservationView> cancel(Request request, UUID reservationId, Cancellation wish) {
        return untilCurrent(() -> cancelOnce(request, reservationId, wish));
    }

    private List<ReservationView> cancelOnce(Request request, UUID reservationId, Cancellation wish) {
        BookingFacts facts = facts(request, List.of());
        if (facts.formerAnswer() != null) {
            return replay(facts, request.key());
        }
        LiveRow row = booking(facts, reservationId, wish.seen());
        SiteBooking.Site site = sites.now(scope.current());
        Applicant applicant = facts.person().applicant(facts.siteAllowed(), site.termsEdition(), site.products());
        LiveBooking booking = row.booking(site.products());
        var refusals = site.cancelRules().check(booking, applicant, request.booker(), wish.alsoLaterDoses());
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        var going = new ArrayList<>(List.of(booking));
        going.addAll(site.cancelRules().fallingWith(booking, applicant));
        Releases releases = Releases.of(going, wish.reason());
        List<UUID> ids = going.stream().map(LiveBooking::reservationId).toList();
        Seats.Step step = step(request, facts, ids, Set.of(), List.of());
        commit(request, () -> seats.release(step, releases), () -> trail.cancelled(request, facts, releases));
        return views.of(ids);
    }

    /** A reservation that is over is told before a stale page: reading it again would not help. */
    private LiveRow booking(BookingFacts facts, UUID reservationId, Long seen) {
        LiveRow row = facts.person()
                .booking(reservationId)
                .orElseThrow(() -> finished.why(facts.person().personId(), reservationId));
        if (seen != null && seen != row.version()) {
            throw new Stale();
        }
        return row;
    }

    private BookingFacts facts(Request request, List<UUID> slotIds) {
        return reader.read(scope.current(), request.voucherId(), slotIds, request.callerId(), request.key())
                .orElseThrow(() -> new Refused(BookingRefusal.VOUCHER_UNKNOWN));
    }

    private Seats.Step step(
            Request request, BookingFacts facts, List<UUID> ids, Set<Waiver> used, List<Refusal> waived) {
        String answer = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return new Seats.Step(
                scope.current(),
                facts.person().personId(),
                facts.person().bookingVersion(),
                request.booker().door(),
                request.callerId(),
                time.instant(),
                used,
                waived.stream().map(Refusal::code).distinct().toList(),
                request.booker().reason(),
                request.key(),
                answer);
    }

    /** Residents' steps are one statement, which is its own transaction; staff's are logged in the same one. */
    private void commit(Request request, Runnable turning, Runnable logging) {
        if (!request.byStaff()) {
            turning.run();
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            turning.run();
            logging.run();
        });
    }

    private List<ReservationView> replay(BookingFacts facts, RequestKey key) {
        if (!facts.formerHash().equals(key.hash())) {
            throw new Refused(BookingRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return views.of(Arrays.stream(facts.formerAnswer().split(","))
                .map(UUID::fromString)
                .toList());
    }

    private static <T> T untilCurrent(Supplier<T> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return attempt.get();
            } catch (Seats.Overtaken | Seats.AnsweredBefore changed) {
                // Read and judge again: the next attempt sees what has changed.
                Thread.onSpinWait();
            }
        }
        throw new Denied(503, CommonProblem.BUSY, 2);
    }
}
