package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Unknown;
import io.machiyaku.voucher.OpenedPersons;
import io.machiyaku.voucher.PersonSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Whom a member of staff may see: administrators and the call centre everybody; venue roles people with a reservation at
 * their venues from 30 days ago on (cancelled ones apart), and for 15 minutes whoever they opened by voucher number and birth date. Protected
 * people are hidden from all but administrators.
 */
@ApplicationScoped
public class PersonReach {

    private static final int DAYS_BACK = 30;

    private final Caller caller;
    private final EntityManager entities;
    private final PersonSearch search;
    private final OpenedPersons opened;
    private final CityTime time;

    PersonReach(Caller caller, EntityManager entities, PersonSearch search, OpenedPersons opened, CityTime time) {
        this.caller = caller;
        this.entities = entities;
        this.search = search;
        this.opened = opened;
        this.time = time;
    }

    /** The day from which reservations at their venues bring people into a venue role's reach. */
    public LocalDate since() {
        return time.today().minusDays(DAYS_BACK);
    }

    /** Refuses as unknown whoever is out of reach. */
    @Transactional
    public void check(UUID personId) {
        if (!reaches(personId)) {
            throw new Unknown("person");
        }
    }

    @Transactional
    public boolean reaches(UUID personId) {
        return shows(personId)
                && (!caller.isVenueRole() || bookedAtOwnVenue(personId) || opened.isOpen(caller.id(), personId));
    }

    /** Whether the person is not hidden from the caller: protected people are, from all but administrators. */
    @Transactional
    public boolean shows(UUID personId) {
        return caller.isAdministrator() || !isProtected(personId);
    }

    private boolean isProtected(UUID personId) {
        return entities.createQuery(
                                "select count(p) from Person p where p.id = :id and p.protectedPerson = true",
                                Long.class)
                        .setParameter("id", personId)
                        .getSingleResult()
                > 0;
    }

    private boolean bookedAtOwnVenue(UUID personId) {
        return search.booked(personId, new PersonSearch.Within(caller.venueIds(), since()));
    }
}
