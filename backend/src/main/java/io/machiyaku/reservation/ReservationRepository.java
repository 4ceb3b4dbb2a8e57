package io.machiyaku.reservation;

import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The reservations of the tenant. */
@ApplicationScoped
public class ReservationRepository implements PanacheRepositoryBase<Reservation, UUID> {

    public Reservation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown("reservation"));
    }

    public Optional<Reservation> withCode(String checkInCode) {
        return find("checkInCode", checkInCode).firstResultOptional();
    }
}
