import type { Resident, Vaccine } from '@/api/types';
import { shortDate } from '@/words/dates';
import { bookingWords } from '@/words/proxy-booking';

/** A vaccine the person could be booked for, and what stands in the way. */
export type Offer = {
  vaccineId: string;
  programmeId: string;
  name: string;
  dose: number;
  /** Present: cannot be booked now, with the sentence why. */
  why?: string;
  /** Shown at the end of the row. */
  note: string;
};

/** What even the special override mode does not waive. */
const neverWaived: ReadonlySet<string> = new Set(['voucher-unknown', 'already-recorded', 'already-reserved']);

/** One row per vaccine of each running programme. What becomes possible on a known date may be booked for then. */
export function offersFor(
  resident: Resident,
  vaccines: readonly Vaccine[],
  { special = false } = {},
): Offer[] {
  return resident.next.flatMap((next) => {
    const { programmeId, dose } = next;
    const final = next.why.filter(
      ({ code, possibleFrom }) => !possibleFrom && (!special || neverWaived.has(code)),
    );
    const booked = next.bookedReservationId !== undefined;
    const base = { programmeId, dose };
    if (next.vaccineIds.length === 0) {
      const why = next.why.map((refusal) => refusal.detail).join(' ') || bookingWords.notNow;
      return [{ ...base, vaccineId: programmeId, name: next.programmeName, why, note: bookingWords.notNow }];
    }
    const from = next.why.find((refusal) => refusal.possibleFrom)?.possibleFrom ?? next.earliest;
    const why = booked ? bookingWords.booked : final.map((refusal) => refusal.detail).join(' ') || undefined;
    const note = booked
      ? bookingWords.booked
      : why
        ? bookingWords.notNow
        : next.why.length > 0 && from
          ? bookingWords.from(shortDate(from))
          : bookingWords.eligible;
    return next.vaccineIds.map((vaccineId) => ({
      ...base,
      vaccineId,
      name: vaccines.find((vaccine) => vaccine.id === vaccineId)?.name ?? next.programmeName,
      why,
      note,
    }));
  });
}
