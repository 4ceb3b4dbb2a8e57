package io.machiyaku.venue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Stale;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Registers and edits venues. */
@ApplicationScoped
public class VenueService {

    private static final UUID NONE = new UUID(0, 0);
    private static final String NUMBER_ONCE = "venue_number_once";

    /** A venue as the operation log keeps it. */
    private record Logged(@JsonUnwrapped Venue.Details details, Set<UUID> vaccineIds) {

        static Logged of(Venue venue) {
            return new Logged(venue.details(), venue.vaccineIds());
        }
    }

    private final VenueRepository venues;
    private final OperationLog log;
    private final TenantScope scope;
    private final CityTime time;

    VenueService(VenueRepository venues, OperationLog log, TenantScope scope, CityTime time) {
        this.time = time;
        this.venues = venues;
        this.log = log;
        this.scope = scope;
    }

    @Transactional
    public Venue register(Venue.Details details, Set<UUID> vaccineIds) {
        check(details, vaccineIds, NONE);
        Venue venue = new Venue(scope.current(), details, vaccineIds);
        venues.persist(venue);
        flush();
        log.add(Entry.made("VENUE", venue.id(), Logged.of(venue)));
        return venue;
    }

    /** To give up a vaccine that has slots to come needs {@code dropping}; residents can no longer book those. */
    @Transactional
    public Venue edit(UUID id, long version, Venue.Details details, Set<UUID> vaccineIds, boolean dropping) {
        Venue venue = venues.get(id);
        if (venue.version() != version) {
            throw new Stale();
        }
        check(details, vaccineIds, id);
        if (!dropping) {
            checkDropped(venue, vaccineIds);
        }
        Logged before = Logged.of(venue);
        venue.describe(details, vaccineIds);
        flush();
        log.add(Entry.changed("VENUE", id, before, Logged.of(venue)));
        return venue;
    }

    /** Somebody else may have taken the number since it was checked. */
    private void flush() {
        try {
            venues.flush();
        } catch (ConstraintViolationException taken) {
            if (Objects.requireNonNullElse(taken.getConstraintName(), "").startsWith(NUMBER_ONCE)) {
                throw new Refused(VenueRefusal.VENUE_NUMBER_TAKEN);
            }
            throw taken;
        }
    }

    private void checkDropped(Venue venue, Set<UUID> kept) {
        Set<UUID> dropped = new HashSet<>(venue.vaccineIds());
        dropped.removeAll(kept);
        if (dropped.isEmpty()) {
            return;
        }
        VenueRepository.Coming coming = venues.coming(venue.id(), dropped, time.now());
        if (coming.slots() > 0) {
            throw new Refused(Refusal.of(
                    VenueRefusal.VACCINE_HAS_SLOTS,
                    Map.of("slots", coming.slots(), "bookings", coming.bookings(), "vaccines", coming.vaccines())));
        }
    }

    private void check(Venue.Details details, Set<UUID> vaccineIds, UUID exceptId) {
        if (venues.numberTaken(details.number(), exceptId)) {
            throw new Refused(VenueRefusal.VENUE_NUMBER_TAKEN);
        }
        if (!vaccineIds.isEmpty() && venues.knownVaccines(vaccineIds) != vaccineIds.size()) {
            throw new Refused(VenueRefusal.VACCINE_UNKNOWN);
        }
    }
}
