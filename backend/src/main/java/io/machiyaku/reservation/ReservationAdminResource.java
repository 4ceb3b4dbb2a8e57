package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Role;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.BookingPlan.Wanted;
import io.machiyaku.reservation.ReservationService.Cancellation;
import io.machiyaku.reservation.ReservationService.Request;
import io.machiyaku.reservation.rules.Door;
import io.machiyaku.reservation.rules.Waiver;
import io.machiyaku.reservation.rules.Wish;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reservations that staff make, change and cancel for people. */
@Path("/api/admin/reservations")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class ReservationAdminResource {

    private static final String KEY = "Idempotency-Key";

    /**
     * {@code walkIn}: the person stands at the venue; any slot there that ends today can be taken. {@code scanned}: what
     * the desk read last, which is no part of what makes two requests the same.
     */
    @Schema(name = "StaffReservationWish")
    record Wish(
            @NotNull UUID voucherId,
            @NotNull UUID slotId,
            @NotNull @Min(1) @Max(20) Integer dose,
            SortedSet<@NotNull Waiver> overrides,
            @Size(max = 500) String reason,
            Boolean walkIn,
            Boolean alsoLaterDoses,
            @Size(max = 64) String scanned) {

        Wish unscanned() {
            return new Wish(voucherId, slotId, dose, overrides, reason, walkIn, alsoLaterDoses, null);
        }
    }

    /** {@code walkIn}: as in a booking; the reservation may be one of another day. */
    @Schema(name = "StaffReservationChange")
    record Change(
            @NotNull UUID slotId,
            SortedSet<@NotNull Waiver> overrides,
            @Size(max = 500) String reason,
            Boolean alsoLaterDoses,
            Boolean walkIn,
            @Size(max = 64) String scanned,
            Long version) {

        Change unscanned() {
            return new Change(slotId, overrides, reason, alsoLaterDoses, walkIn, null, version);
        }
    }

    @Schema(name = "StaffReservationCancellation")
    record Cancel(
            @NotNull CancelReason cancelReason,
            @Size(max = 500) String reason,
            Boolean alsoLaterDoses,
            @Size(max = 64) String scanned,
            Long version) {

        Cancel unscanned() {
            return new Cancel(cancelReason, reason, alsoLaterDoses, null, version);
        }
    }

    /** {@code elsewhere}: a repeated request shows what was booked as it is now, perhaps moved out of reach. */
    @Schema(name = "StaffReservationsMade")
    record Made(
            @NotNull List<ReservationView> reservations,
            @NotNull List<WithinReach.Elsewhere> elsewhere) {}

    /** {@code elsewhere}: what fell with it at venues out of reach. */
    @Schema(name = "StaffReservationsCancelled")
    record Cancelled(
            @NotNull List<ReservationView> cancelled,
            @NotNull List<WithinReach.Elsewhere> elsewhere) {}

    private final ReservationService reservations;
    private final ReservationOwners owners;
    private final StaffBookers bookers;
    private final Caller caller;

    ReservationAdminResource(
            ReservationService reservations, ReservationOwners owners, StaffBookers bookers, Caller caller) {
        this.reservations = reservations;
        this.owners = owners;
        this.bookers = bookers;
        this.caller = caller;
    }

    @POST
    public Made reserve(@HeaderParam(KEY) String key, @Valid @NotNull Wish wish) {
        owners.checkReach(wish.voucherId(), wish.scanned());
        var request = new Request(
                caller.id(),
                wish.voucherId(),
                bookers.booker(door(wish.walkIn()), wish.overrides(), wish.reason()),
                RequestKey.optional(key, "reserve", wish.unscanned()));
        List<Wanted> wishes = List.of(new Wanted(wish.slotId(), wish.dose()));
        var made = WithinReach.of(reservations.reserve(request, wishes, yes(wish.alsoLaterDoses())), caller);
        return new Made(made.reservations(), made.elsewhere());
    }

    @POST
    @Path("/{id}/change")
    public ReservationView change(UUID id, @HeaderParam(KEY) String key, @Valid @NotNull Change change) {
        var request = new Request(
                caller.id(),
                owners.voucherOf(id, change.scanned()),
                bookers.booker(door(change.walkIn()), change.overrides(), change.reason()),
                RequestKey.optional(key, "change " + id, change.unscanned()));
        var wanted = new ChangePlan.Wanted(id, change.slotId(), yes(change.alsoLaterDoses()), change.version());
        return WithinReach.of(List.of(reservations.change(request, wanted)), caller).reservations().stream()
                .findFirst()
                .orElseThrow(() -> new Unknown("reservation"));
    }

    @POST
    @Path("/{id}/cancel")
    public Cancelled cancel(UUID id, @HeaderParam(KEY) String key, @Valid @NotNull Cancel cancel) {
        var request = new Request(
                caller.id(),
                owners.voucherOf(id, cancel.scanned()),
                bookers.booker(Door.OPERATOR, Set.of(), cancel.reason()),
                RequestKey.optional(key, "cancel " + id, cancel.unscanned()));
        var wish = new Cancellation(cancel.cancelReason(), yes(cancel.alsoLaterDoses()), cancel.version());
        var cancelled = WithinReach.of(reservations.cancel(request, id, wish), caller);
        return new Cancelled(cancelled.reservations(), cancelled.elsewhere());
    }

    private static Door door(Boolean walkIn) {
        return yes(walkIn) ? Door.WALK_IN : Door.OPERATOR;
    }

    private static boolean yes(Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
