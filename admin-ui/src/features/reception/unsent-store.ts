import { z } from 'zod';
import type { ReservationStatus } from '@/api/types';

/** A step of a booking on its way to the server. */
export type Letter = {
  /** The idempotency key: the same however often it is sent. */
  id: string;
  reservationId: string;
  act: 'check-in' | 'result' | 'undo';
  /** `scanned`: what the desk read last. */
  body: { version: number; scanned?: string; alsoLaterDoses?: boolean };
  /** What the booking becomes; shown at once while it waits. */
  becomes: ReservationStatus;
  /** Sent at least once and not answered. */
  waits: boolean;
  /** For the words on the screen; never stored. */
  name?: string;
};

const stored = z.object({
  id: z.string(),
  reservationId: z.string(),
  act: z.enum(['check-in', 'result', 'undo']),
  body: z.looseObject({ version: z.number() }),
  becomes: z.enum(['RESERVED', 'CHECKED_IN', 'VACCINATED', 'SCREENED_ONLY', 'CANCELLED', 'NO_SHOW']),
  at: z.number(),
});

/**
 * What this device has not sent yet, so that a reload loses nothing: one entry per step, since two tabs may write.
 * `holder`: tenant and account. Ids only, no names and no voucher numbers.
 */
const prefix = (holder: string) => `machiyaku.unsent/${holder}/`;

export function store(holder: string, { id, reservationId, act, body, becomes }: Letter) {
  const entry = { id, reservationId, act, body: withoutNumber(body), becomes, at: Date.now() };
  localStorage.setItem(prefix(holder) + id, JSON.stringify(entry));
}

/** A check-in code tells nobody who it is; a voucher number is left out, and the server takes the step for the same. */
function withoutNumber({ scanned, ...body }: Letter['body']): Letter['body'] {
  return scanned?.startsWith('R') ? { ...body, scanned } : body;
}

export function unstore(holder: string, id: string) {
  localStorage.removeItem(prefix(holder) + id);
}

/** In the order in which they were made. */
export function storedFor(holder: string): Letter[] {
  return keysOf(holder)
    .flatMap((key) => {
      const entry = stored.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
      return entry.success ? [entry.data] : [];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ id, reservationId, act, body, becomes }) => ({
      id,
      reservationId,
      act,
      body,
      becomes,
      waits: true,
    }));
}

export function unstoreAll(holder: string) {
  keysOf(holder).forEach((key) => localStorage.removeItem(key));
}

function keysOf(holder: string): string[] {
  return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter(
    (key) => key.startsWith(prefix(holder)),
  );
}
