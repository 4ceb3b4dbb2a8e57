package io.machiyaku.reception;

import io.machiyaku.history.HistoryRepository;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Role;
import io.machiyaku.reservation.ReservationLine;
import io.machiyaku.reservation.ReservationLines;
import io.machiyaku.reservation.ReservationStatus;
import io.machiyaku.slot.SlotRepository;
import io.machiyaku.venue.Venue;
import io.machiyaku.venue.VenueRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reception (⑱): the scan, the day's list, and what is carried over from the person before. */
@Path("/api/admin/reception")
@RolesAllowed({Role.ADMINISTRATOR, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class ReceptionAdminResource {

    /** {@code identitySeen}: the birth date was read from an identity document (本人確認書類を見た). */
    @Schema(name = "ScanForm")
    record Scan(
            @NotBlank @Size(max = 64) String code, @NotNull UUID venueId, LocalDate birthDate, Boolean identitySeen) {}

    @Schema(name = "ReceptionLine")
    record Line(
            @NotNull UUID slotId,
            @NotNull String slotName,
            @NotNull LocalDateTime startsAt,
            @NotNull LocalDateTime endsAt,
            @NotNull UUID vaccineId,
            @NotNull List<ReservationLine> reservations) {}

    @Schema(name = "ReceptionDay")
    record Day(
            @NotNull String venueName,
            @NotNull LocalDate date,
            @NotNull long expected,
            @NotNull long checkedIn,
            @NotNull long done,
            @NotNull List<Line> lines) {}

    record LastResult(String lotNumber, String physicianName, String institutionCode) {}

    private final ScanService scans;
    private final IdentityProof proofs;
    private final ReservationLines lines;
    private final SlotRepository slots;
    private final VenueRepository venues;
    private final HistoryRepository history;
    private final Caller caller;
    private final CityTime time;

    ReceptionAdminResource(
            ScanService scans,
            IdentityProof proofs,
            ReservationLines lines,
            SlotRepository slots,
            VenueRepository venues,
            HistoryRepository history,
            Caller caller,
            CityTime time) {
        this.scans = scans;
        this.proofs = proofs;
        this.lines = lines;
        this.slots = slots;
        this.venues = venues;
        this.history = history;
        this.caller = caller;
        this.time = time;
    }

    @POST
    @Path("/scan")
    public ScanService.Answer scan(@Valid @NotNull Scan scan) {
        boolean proven = Boolean.TRUE.equals(scan.identitySeen()) && scan.birthDate() != null;
        return proven
                ? proofs.scan(scan.code(), scan.venueId(), scan.birthDate())
                : scans.scan(scan.code(), scan.venueId(), scan.birthDate());
    }

    @GET
    @Path("/day")
    @Transactional
    public Day day(@NotNull @QueryParam("venueId") UUID venueId, @QueryParam("date") LocalDate date) {
        Venue venue = reached(venueId);
        LocalDate day = date == null ? time.today() : date;
        Map<UUID, List<ReservationLine>> bySlot =
                lines.ofDay(venueId, day).stream().collect(Collectors.groupingBy(ReservationLine::slotId));
        List<Line> ofDay = slots.ofDay(venueId, day).stream()
                .map(slot -> new Line(
                        slot.id(),
                        slot.name(),
                        slot.startsAt(),
                        slot.endsAt(),
                        slot.vaccineId(),
                        bySlot.getOrDefault(slot.id(), List.of())))
                .toList();
        return new Day(
                venue.name(),
                day,
                count(ofDay, ReservationStatus.RESERVED),
                count(ofDay, ReservationStatus.CHECKED_IN),
                count(ofDay, ReservationStatus.VACCINATED) + count(ofDay, ReservationStatus.SCREENED_ONLY),
                ofDay);
    }

    /** Lot and doctor of the person before at the same venue, with the same vaccine, today; empty in the morning. */
    @GET
    @Path("/last-result")
    @Transactional
    public LastResult lastResult(
            @NotNull @QueryParam("venueId") UUID venueId, @NotNull @QueryParam("vaccineId") UUID vaccineId) {
        reached(venueId);
        return history.lastAt(venueId, vaccineId, time.today())
                .map(record -> record.given())
                .map(given -> new LastResult(given.lotNumber(), given.physicianName(), given.institutionCode()))
                .orElse(new LastResult(null, null, null));
    }

    private Venue reached(UUID venueId) {
        return venues.get(venueId, caller.isVenueRole() ? caller.venueIds() : null);
    }

    private static long count(List<Line> lines, ReservationStatus status) {
        return lines.stream()
                .flatMap(line -> line.reservations().stream())
                .filter(booked -> booked.status() == status)
                .count();
    }
}
