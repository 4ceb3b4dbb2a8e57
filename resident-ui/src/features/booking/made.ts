import type { Reservation } from '../../api/types';

/** The booking of this slot, with the other half of its set; empty where there is none. */
export function madeFor(slotId: string | undefined, all: Reservation[]): Reservation[] {
  const here = all.find((one) => live(one) && one.slotId === slotId);
  return here ? setOf(here, all) : [];
}

/** A booking and the other half of its set, in order. */
export function setOf(one: Reservation, all: Reservation[]): Reservation[] {
  const mates = all.filter(
    (other) => other.id !== one.id && live(other) && one.setId && other.setId === one.setId,
  );
  return [one, ...mates].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

const live = ({ status }: Reservation) => status === 'RESERVED';
