package io.machiyaku.venue;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.NoFormula;
import io.machiyaku.platform.Page;
import io.machiyaku.platform.Role;
import io.machiyaku.platform.Typed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;

/** Venues for staff: venue roles see their own, administrators register and edit. */
@Path("/api/admin/venues")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class VenueAdminResource {

    record VenueForm(
            @NotBlank @Size(max = 20) @NoFormula @Pattern(regexp = "[0-9A-Za-z-]*")
            String number,

            @NotBlank @Size(max = 100) @NoFormula String name,
            @NotNull Venue.Kind kind,
            @Size(max = 50) @NoFormula String district,
            @Pattern(regexp = "|\\d{3}-?\\d{4}") String postcode,
            @Size(max = 200) @NoFormula String address,
            @Size(max = 100) @NoFormula String station,
            @Pattern(regexp = "|[0-9][0-9-]{8,13}") String phone,
            @Size(max = 2000) @NoFormula String notes,
            @NotNull Boolean published,
            @NotNull @Size(max = 50) Set<@NotNull UUID> vaccineIds,
            Boolean confirmDroppedVaccines,
            Long version) {

        VenueForm {
            number = Typed.code(number);
            postcode = Typed.code(postcode);
            phone = Typed.code(phone);
        }

        Venue.Details details() {
            return new Venue.Details(number, name, kind, district, postcode, address, station, phone, notes, published);
        }
    }

    record VenueView(
            @NotNull UUID id,
            @NotNull String number,
            @NotNull String name,
            @NotNull Venue.Kind kind,
            String district,
            String postcode,
            String address,
            String station,
            String phone,
            String notes,
            @NotNull Set<UUID> vaccineIds,
            @NotNull boolean published,
            @NotNull long version) {

        static VenueView of(Venue venue) {
            var d = venue.details();
            return new VenueView(
                    venue.id(),
                    d.number(),
                    d.name(),
                    d.kind(),
                    d.district(),
                    d.postcode(),
                    d.address(),
                    d.station(),
                    d.phone(),
                    d.notes(),
                    venue.vaccineIds(),
                    d.published(),
                    venue.version());
        }
    }

    private final VenueRepository venues;
    private final VenueService service;
    private final Caller caller;

    VenueAdminResource(VenueRepository venues, VenueService service, Caller caller) {
        this.venues = venues;
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<VenueView> search(
            @QueryParam("number") String number,
            @QueryParam("name") String name,
            @QueryParam("kind") Venue.Kind kind,
            @QueryParam("published") Boolean published,
            @Valid @BeanParam Page.Ask ask) {
        return venues.matching(new VenueRepository.Question(number, name, kind, published, within()), ask)
                .map(VenueView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public VenueView get(UUID id) {
        return VenueView.of(venues.get(id, within()));
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    public VenueView register(@Valid @NotNull VenueForm form) {
        return VenueView.of(service.register(form.details(), form.vaccineIds()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public VenueView edit(UUID id, @Valid @NotNull VenueForm form) {
        long version = form.version() == null ? -1 : form.version();
        boolean dropping = Boolean.TRUE.equals(form.confirmDroppedVaccines());
        return VenueView.of(service.edit(id, version, form.details(), form.vaccineIds(), dropping));
    }

    /** The venues that the caller may see; null for all. */
    private Set<UUID> within() {
        return caller.isVenueRole() ? caller.venueIds() : null;
    }
}
