package io.machiyaku.reservation;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Stale;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.BookingFacts.LiveRow;
import io.machiyaku.reservation.BookingPlan.Wanted;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.BookingRefusal;
import io.machiyaku.reservation.rules.LiveBooking;
import io.machiyaku.reservation.rules.Waiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
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
    private final OperationLog log;
    private final TenantScope scope;
    private final CityTime time;

    ReservationService(
            BookingFactsReader reader,
            SiteBooking sites,
            Seats seats,
            Turnstile turnstile,
            ReservationViews views,
            OperationLog log,
            TenantScope scope,
            CityTime time) {
        this.reader = reader;
        this.sites = sites;
        this.seats = seats;
        this.turnstile = turnstile;
        this.views = views;
        this.log = log;
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

    /** Books all wishes or none. */
    public List<ReservationView> reserve(Request request, List<Wanted> wishes) {
        return turnstile.through(wishes.getFirst().slotId(), () -> untilCurrent(() -> reserveOnce(request, wishes)));
    }

    private List<ReservationView> reserveOnce(Request request, List<Wanted> wishes) {
        List<UUID> slotIds = wishes.stream().map(Wanted::slotId).toList();
        BookingFacts facts = facts(request, slotIds);
        if (facts.formerAnswer() != null) {
            return replay(facts, request.key());
        }
        SiteBooking.Site site = sites.now(scope.current());
        Applicant applicant = facts.person().applicant(facts.siteAllowed(), site.termsEdition(), site.products());
        BookingPlan plan = BookingPlan.of(facts, applicant, wishes, request.booker(), site.rules(), site.products());
        Seats.Step step =
                step(request, facts, plan.takes().stream().map(Seats.Take::id).toList(), plan.used());
        commit(request, () -> {
            seats.take(step, request.voucherId(), plan.takes(), plan.setId());
            logEach(
                    request,
                    "RESERVE",
                    plan.takes().stream().map(Seats.Take::id).toList());
        });
        return views.fresh(facts, plan, request, step.at(), site);
    }

    /** Moves a reservation to another slot; the old seat is given back only if the new one is won. */
    public ReservationView change(Request request, UUID reservationId, UUID slotId, boolean alsoLaterDoses) {
        return turnstile.through(
                slotId, () -> untilCurrent(() -> changeOnce(request, reservationId, slotId, alsoLaterDoses)));
    }

    private ReservationView changeOnce(Request request, UUID reservationId, UUID slotId, boolean alsoLaterDoses) {
        BookingFacts facts = facts(request, List.of(slotId));
        if (facts.formerAnswer() != null) {
            return replay(facts, request.key()).getFirst();
        }
        LiveRow booking = facts.person().booking(reservationId).orElseThrow(() -> new Unknown("reservation"));
        SiteBooking.Site site = sites.now(scope.current());
        Applicant applicant = facts.person().applicant(facts.siteAllowed(), site.termsEdition(), site.products());
        ChangePlan plan = ChangePlan.of(facts, applicant, booking, slotId, alsoLaterDoses, request.booker(), site);
        Seats.Step step = step(request, facts, List.of(reservationId), plan.used());
        commit(request, () -> {
            seats.move(step, plan.moves());
            if (!plan.releases().isEmpty()) {
                seats.release(step.after(step), plan.releases(), CancelReason.RESIDENT);
            }
            logEach(request, "CHANGE", plan.moves().stream().map(Seats.Move::id).toList());
        });
        return views.of(List.of(reservationId)).getFirst();
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
        LiveRow row = facts.person().booking(reservationId).orElseThrow(() -> new Unknown("reservation"));
        if (wish.seen() != null && wish.seen() != row.version()) {
            throw new Stale();
        }
        SiteBooking.Site site = sites.now(scope.current());
        Applicant applicant = facts.person().applicant(facts.siteAllowed(), site.termsEdition(), site.products());
        LiveBooking booking = row.booking(site.products());
        var refusals = site.cancelRules().check(booking, applicant.bookings(), request.booker(), wish.alsoLaterDoses());
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        List<Seats.Release> releases = Releases.of(booking, applicant.bookings());
        List<UUID> ids = releases.stream().map(Seats.Release::id).toList();
        Seats.Step step = step(request, facts, ids, java.util.Set.of());
        commit(request, () -> {
            seats.release(step, releases, wish.reason());
            logEach(request, "CANCEL", ids);
        });
        return views.of(ids);
    }

    private BookingFacts facts(Request request, List<UUID> slotIds) {
        return reader.read(scope.current(), request.voucherId(), slotIds, request.callerId(), request.key())
                .orElseThrow(() -> new Refused(BookingRefusal.VOUCHER_UNKNOWN));
    }

    private Seats.Step step(Request request, BookingFacts facts, List<UUID> ids, java.util.Set<Waiver> used) {
        String answer = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return new Seats.Step(
                scope.current(),
                facts.person().personId(),
                facts.person().bookingVersion(),
                request.booker().door(),
                request.callerId(),
                time.instant(),
                used,
                request.booker().reason(),
                request.key(),
                answer);
    }

    /** Residents' steps are one statement, which is its own transaction; staff's are logged in the same one. */
    private void commit(Request request, Runnable steps) {
        if (request.byStaff()) {
            QuarkusTransaction.requiringNew().run(steps);
        } else {
            steps.run();
        }
    }

    private void logEach(Request request, String action, List<UUID> ids) {
        if (request.byStaff()) {
            ids.forEach(id -> log.add(
                    Entry.of(action, "RESERVATION", id).because(request.booker().reason())));
        }
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
