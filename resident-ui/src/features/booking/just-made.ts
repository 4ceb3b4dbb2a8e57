import type { Reservation } from '../../api/types';

interface Made {
  reservations: Reservation[];
  /** Whose they are. */
  name: string;
}

let made: Made | undefined;

/** Hands the server's answer to the next page, which then needs no second one to say that it worked. */
export function handOver(answer: Made): void {
  made = answer;
}

/** Once only: whoever opens the page again reads what has become of the bookings since. */
export function takeOver(ids: string[]): Made | undefined {
  const taken = made;
  made = undefined;
  return ids.every((id) => taken?.reservations.some((one) => one.id === id)) ? taken : undefined;
}
