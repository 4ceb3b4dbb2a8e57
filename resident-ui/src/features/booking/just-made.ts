import type { Reservation } from '../../api/types';

let made: Reservation[] = [];

/** Hands the server's answer to the next page, which then needs no second one to say that it worked. */
export function handOver(reservations: Reservation[]): void {
  made = reservations;
}

/** Once only: whoever opens the page again reads what has become of the bookings since. */
export function takeOver(ids: string[]): Reservation[] | undefined {
  const taken = made;
  made = [];
  return ids.every((id) => taken.some((one) => one.id === id)) ? taken : undefined;
}
