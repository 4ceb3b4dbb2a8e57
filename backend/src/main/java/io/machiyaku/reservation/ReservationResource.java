package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Role;
import io.machiyaku.reservation.BookingPlan.Wanted;
import io.machiyaku.reservation.ReservationService.Cancellation;
import io.machiyaku.reservation.ReservationService.Request;
import io.machiyaku.reservation.rules.Booker;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.reservation.rules.Wish;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Residents' own reservations. */
@Path("/api/resident/reservations")
@RolesAllowed(Role.RESIDENT)
class ReservationResource {

    private static final String KEY = "Idempotency-Key";

    /** One slot and dose, or several at once, all or none. */
    record Wish(
            UUID slotId,
            @Min(1) @Max(20) Integer dose,
            @Size(min = 1, max = 4) List<@Valid @NotNull Booking> bookings,
            Boolean alsoLaterDoses) {

        record Booking(
                @NotNull UUID slotId,
                @NotNull @Min(1) @Max(20) Integer dose) {}

        List<Wanted> wanted() {
            if (bookings != null) {
                return bookings.stream()
                        .map(booking -> new Wanted(booking.slotId(), booking.dose()))
                        .toList();
            }
            if (slotId == null || dose == null) {
                throw new Invalid(slotId == null ? "slotId" : "dose", BookingProblem.REQUIRED);
            }
            return List.of(new Wanted(slotId, dose));
        }
    }

    record Change(@NotNull UUID slotId, Boolean alsoLaterDoses, Long version) {}

    record Cancel(Boolean alsoLaterDoses, Long version) {}

    record Made(@NotNull List<ReservationView> reservations) {}

    record Cancelled(@NotNull List<ReservationView> cancelled) {}

    private final ReservationService reservations;
    private final ReservationViews views;
    private final Caller caller;

    ReservationResource(ReservationService reservations, ReservationViews views, Caller caller) {
        this.reservations = reservations;
        this.views = views;
        this.caller = caller;
    }

    @GET
    public List<ReservationView> mine() {
        return views.ofPerson(caller.id());
    }

    @POST
    @RunOnVirtualThread
    public Made reserve(@HeaderParam(KEY) String key, @Valid @NotNull Wish wish) {
        List<Wanted> wanted = wish.wanted();
        boolean also = yes(wish.alsoLaterDoses());
        return new Made(reservations.reserve(request(key, "reserve " + also, wanted), wanted, also));
    }

    @POST
    @Path("/{id}/change")
    @RunOnVirtualThread
    public ReservationView change(UUID id, @HeaderParam(KEY) String key, @Valid @NotNull Change change) {
        var wanted = new ChangePlan.Wanted(id, change.slotId(), yes(change.alsoLaterDoses()), change.version());
        return reservations.change(request(key, "change " + id, change), wanted);
    }

    @POST
    @Path("/{id}/cancel")
    @RunOnVirtualThread
    public Cancelled cancel(UUID id, @HeaderParam(KEY) String key, @Valid @NotNull Cancel cancel) {
        var wish = new Cancellation(CancelReason.RESIDENT, yes(cancel.alsoLaterDoses()), cancel.version());
        return new Cancelled(reservations.cancel(request(key, "cancel " + id, cancel), id, wish));
    }

    private Request request(String key, String path, Object body) {
        return new Request(
                caller.id(), caller.voucherId(), Booker.resident(Door.WEB), RequestKey.required(key, path, body));
    }

    private static boolean yes(Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
