package io.machiyaku.reception;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Unknown;
import io.machiyaku.reservation.PersonReach;
import io.machiyaku.reservation.Reservation;
import io.machiyaku.reservation.ReservationRepository;
import io.machiyaku.slot.Slot;
import io.machiyaku.slot.SlotRepository;
import io.machiyaku.voucher.PersonRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes up a reservation at the venues that the caller reaches: the person is locked first, then it is read. */
@ApplicationScoped
class VenueDesk {

    record Case(Reservation reservation, Slot slot) {}

    private final ReservationRepository reservations;
    private final SlotRepository slots;
    private final PersonRepository people;
    private final PersonReach reach;
    private final Caller caller;

    VenueDesk(
            ReservationRepository reservations,
            SlotRepository slots,
            PersonRepository people,
            PersonReach reach,
            Caller caller) {
        this.reservations = reservations;
        this.slots = slots;
        this.people = people;
        this.reach = reach;
        this.caller = caller;
    }

    Case take(UUID id) {
        Reservation seen = reservations.get(id);
        Slot slot = slots.get(seen.slotId(), caller.isVenueRole() ? caller.venueIds() : null);
        if (!reach.shows(seen.personId())) {
            throw new Unknown("reservation");
        }
        people.raise(seen.personId());
        reservations.getEntityManager().refresh(seen);
        if (!seen.slotId().equals(slot.id())) {
            throw new Unknown("reservation");
        }
        return new Case(seen, slot);
    }

    void flush() {
        reservations.flush();
    }
}
