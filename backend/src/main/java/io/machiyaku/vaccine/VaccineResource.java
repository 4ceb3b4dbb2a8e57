package io.machiyaku.vaccine;

import io.machiyaku.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** The vaccines given now, for residents. */
@Path("/api/resident/vaccines")
@RolesAllowed(Role.RESIDENT)
class VaccineResource {

    /** {@code doses}: how many the primary series has; {@code lastDose}: the last booster that can be booked. */
    record VaccineView(
            @NotNull UUID id,
            @NotNull UUID programmeId,
            @NotNull String name,
            @NotNull String maker,
            String vrsCode,
            Integer minAgeMonths,
            Integer maxAgeMonths,
            @NotNull int doses,
            @NotNull int lastDose,
            @NotNull boolean active,
            @NotNull boolean child,
            Integer setIntervalDays) {

        static VaccineView of(Vaccine vaccine) {
            return new VaccineView(
                    vaccine.id(),
                    vaccine.programmeId(),
                    vaccine.name(),
                    vaccine.maker(),
                    vaccine.vrsCode(),
                    vaccine.ages().minMonths(),
                    vaccine.ages().maxMonths(),
                    vaccine.primaryDoses(),
                    vaccine.lastDose(),
                    vaccine.active(),
                    vaccine.child(),
                    vaccine.setIntervalDays());
        }
    }

    private final VaccineRepository vaccines;

    VaccineResource(VaccineRepository vaccines) {
        this.vaccines = vaccines;
    }

    @GET
    @Transactional
    public List<VaccineView> given() {
        return vaccines.inOrder().stream()
                .filter(Vaccine::active)
                .map(VaccineView::of)
                .toList();
    }
}
