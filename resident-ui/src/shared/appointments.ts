import type { Next, Reservation, Why } from '../api/types';

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

type Dose = Pick<Reservation, 'programmeId' | 'dose'>;

/** The bookings of later doses of the programme: those that may hang on this one. */
export function laterDoses({ programmeId, dose }: Dose, all: Reservation[]): Reservation[] {
  return all
    .filter(({ status }) => status === 'RESERVED')
    .filter((one) => one.programmeId === programmeId && one.dose > dose)
    .sort((a, b) => a.dose - b.dose);
}

/**
 * Whether a day can be chosen: the doors are open, and what stands against it ends on a known day
 * for which seats are shown already.
 */
export function bookable(next: Next): boolean {
  return (
    !next.bookedReservationId &&
    next.vaccineIds.length > 0 &&
    next.why.every(({ possibleFrom }) => Boolean(possibleFrom)) &&
    !notOpenYet(next.why) &&
    (firstDay(next) ?? '') <= next.offeredUntil
  );
}

/** The day in such a refusal is that of the opening, not one of vaccination. */
export function notOpenYet(why: Why[]): boolean {
  return why.some(({ code }) => code === 'not-open-yet');
}

/** From when on it is possible; undefined where nothing has to be waited for, or no day helps. */
export function firstDay({ why, earliest }: Pick<Next, 'why' | 'earliest'>): string | undefined {
  if (why.length === 0 || why.some(({ possibleFrom }) => !possibleFrom)) return undefined;
  return latest([earliest, ...why.map(({ possibleFrom }) => possibleFrom)]);
}

/** Of several reasons the last one to go decides. */
function latest(days: (string | null | undefined)[]): string | undefined {
  return days.reduce<string | undefined>(
    (last, day) => (day && day > (last ?? '') ? day : last),
    undefined,
  );
}
