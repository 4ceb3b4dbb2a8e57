package io.machiyaku.reservation;

import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reservations of the tenant. */
@ApplicationScoped
public class ReservationRepository implements PanacheRepositoryBase<Reservation, UUID> {

    public Reservation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown("reservation"));
    }

    /** Those on a voucher whose dose is still to be given, in the order of the doses: the first may take others along. */
    public List<Reservation> liveOn(UUID voucherId) {
        return list(
                "voucherId = ?1 and status in ?2 order by programmeId, dose",
                voucherId,
                Arrays.stream(ReservationStatus.values())
                        .filter(ReservationStatus::live)
                        .toList());
    }

    public Optional<Reservation> withCode(String checkInCode) {
        return find("checkInCode", checkInCode).firstResultOptional();
    }
}
