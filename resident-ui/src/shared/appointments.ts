import type { Next, Reservation } from '../api/types';

/** Still to come until the day in the city is over: who is late shows the code too. Earliest first. */
export function upcoming(reservations: Reservation[], now: string): Reservation[] {
  return reservations
    .filter(({ status }) => status === 'RESERVED' || status === 'CHECKED_IN')
    .filter(({ endsAt }) => endsAt.slice(0, 10) >= now.slice(0, 10))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** What is over, one way or the other; newest first. */
export function past(reservations: Reservation[], now: string): Reservation[] {
  const toCome = new Set(upcoming(reservations, now).map(({ id }) => id));
  return reservations
    .filter(({ id }) => !toCome.has(id))
    .sort((a, b) => b.startsAt.localeCompare(a.startsAt));
}

/** The later doses that fall with this one: the second half of its set. */
export function fallingWith(reservation: Reservation, all: Reservation[]): Reservation[] {
  if (!reservation.setId) return [];
  return all.filter(
    ({ setId, dose, status }) =>
      setId === reservation.setId && dose > reservation.dose && status === 'RESERVED',
  );
}

/** Whether a day can be chosen: a reason that ends on a known date leaves the days after it. */
export function bookable(next: Next): boolean {
  return (
    !next.bookedReservationId &&
    next.vaccineIds.length > 0 &&
    next.why.every(({ possibleFrom }) => Boolean(possibleFrom))
  );
}
