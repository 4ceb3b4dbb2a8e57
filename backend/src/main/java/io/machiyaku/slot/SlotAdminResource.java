package io.machiyaku.slot;

import static java.time.temporal.ChronoField.YEAR;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Languages;
import io.machiyaku.platform.NoFormula;
import io.machiyaku.platform.Page;
import io.machiyaku.platform.Role;
import io.machiyaku.platform.Sentences;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Slots for staff: venue roles see those of their own venues, venue staff change none. */
@Path("/api/admin/slots")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class SlotAdminResource {

    record SecondHalfForm(
            LocalDateTime secondStartsAt,
            @Min(0) @Max(100_000) Integer secondCapacity) {}

    record SlotForm(
            @NotNull UUID venueId,

            @NotBlank @Size(max = 100) @NoFormula @Pattern(regexp = "[^\\p{Cntrl}]*")
            String name,

            UUID vaccineId,
            @NotNull LocalDateTime startsAt,
            @NotNull LocalDateTime endsAt,
            @NotNull @Min(0) @Max(100_000) Integer capacity,
            @NotNull Boolean published,
            @NotNull Boolean sameDay,
            @Min(0) @Max(150) Integer minAge,
            @Min(0) @Max(150) Integer maxAge,
            @Min(0) @Max(1800) Integer minAgeMonths,
            @Min(0) @Max(1800) Integer maxAgeMonths,
            @Min(1) @Max(20) Integer doseFrom,
            @Min(1) @Max(20) Integer doseTo,
            @Min(1) @Max(36) Integer intervalMonths,
            Instant opensAt,
            Boolean child,
            @Valid SecondHalfForm set,
            Boolean confirmLowerCapacity,
            Long version) {

        SlotDraft draft() {
            return new SlotDraft(
                    venueId,
                    name,
                    vaccineId,
                    startsAt,
                    endsAt,
                    capacity,
                    published,
                    sameDay,
                    new SlotPlan.Ages(minAge, maxAge, minAgeMonths, maxAgeMonths),
                    doseFrom,
                    doseTo,
                    intervalMonths,
                    opensAt,
                    Boolean.TRUE.equals(child),
                    set == null ? null : new SlotDraft.SecondHalf(set.secondStartsAt(), set.secondCapacity()));
        }
    }

    record SlotBatchForm(@NotEmpty @Size(max = 500) List<@NotNull @Valid SlotForm> slots, Boolean dryRun) {}

    record SlotPublicationForm(
            @NotEmpty @Size(max = 500) Set<@NotNull UUID> slotIds,
            @NotNull Boolean published) {}

    record SlotsRegistered(@NotNull List<SlotView> slots) {}

    /** What stands against the slot at that place in the list; {@code slotId}: the slot it collides with. */
    record SlotClash(
            @NotNull int index, UUID slotId, @NotNull String detail) {}

    record SlotBatch(@NotNull List<SlotView> slots, @NotNull List<SlotClash> clashes) {}

    record SlotEdited(@NotNull SlotView slot) {}

    record SlotsPublished(@NotNull int changed) {}

    private final SlotRepository slots;
    private final SlotService service;
    private final SlotViews views;
    private final Sentences sentences;
    private final Languages languages;
    private final Caller caller;

    SlotAdminResource(
            SlotRepository slots,
            SlotService service,
            SlotViews views,
            Sentences sentences,
            Languages languages,
            Caller caller) {
        this.slots = slots;
        this.service = service;
        this.views = views;
        this.sentences = sentences;
        this.languages = languages;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<SlotView> search(
            @QueryParam("venueId") UUID venueId,
            @QueryParam("vaccineId") UUID vaccineId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("startsFrom") LocalDateTime startsFrom,
            @QueryParam("endsTo") LocalDateTime endsTo,
            @QueryParam("dose") Integer dose,
            @QueryParam("intervalMonths") Integer intervalMonths,
            @QueryParam("published") Boolean published,
            @QueryParam("fullness") Fullness fullness,
            @Valid @BeanParam Page.Ask ask) {
        var question = new SlotRepository.Question(
                venueId,
                vaccineId,
                known("from", from),
                known("to", to),
                known("startsFrom", startsFrom),
                known("endsTo", endsTo),
                dose,
                intervalMonths,
                published,
                fullness,
                within());
        return views.of(slots.matching(question, ask));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public SlotView get(UUID id) {
        return views.of(slots.get(id, within()));
    }

    @POST
    @RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER})
    public SlotsRegistered register(@Valid @NotNull SlotForm form) {
        return new SlotsRegistered(service.register(form.draft(), within()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER})
    public SlotBatch registerAll(@Valid @NotNull SlotBatchForm form) {
        List<SlotDraft> drafts = form.slots().stream().map(SlotForm::draft).toList();
        if (!Boolean.TRUE.equals(form.dryRun())) {
            return new SlotBatch(service.registerAll(drafts, within()), List.of());
        }
        SlotService.Batch batch = service.preview(drafts, within());
        List<SlotClash> clashes = batch.objections().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(o -> new SlotClash(
                                entry.getKey(), o.slotId(), sentences.of(o.refusal(), languages.asked()))))
                .toList();
        return new SlotBatch(batch.slots(), clashes);
    }

    @POST
    @Path("/publication")
    @RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER})
    public SlotsPublished publish(@Valid @NotNull SlotPublicationForm form) {
        return new SlotsPublished(service.publish(form.slotIds(), form.published(), within()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER})
    public SlotEdited edit(UUID id, @Valid @NotNull SlotForm form) {
        long version = form.version() == null ? -1 : form.version();
        boolean belowBooked = Boolean.TRUE.equals(form.confirmLowerCapacity());
        return new SlotEdited(service.edit(id, version, form.draft(), belowBooked, within()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER})
    public void delete(UUID id) {
        service.delete(id, within());
    }

    /** The venues that the caller may see; null for all. */
    private Set<UUID> within() {
        return caller.isVenueRole() ? caller.venueIds() : null;
    }

    /** Only days that the database can know. */
    private static <T extends Temporal> T known(String field, T when) {
        if (when != null && (when.get(YEAR) < 1900 || when.get(YEAR) > 9999)) {
            throw new Invalid(field, SlotRefusal.BAD_FORMAT);
        }
        return when;
    }
}
