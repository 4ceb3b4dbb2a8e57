import type { Me, Reservation, Vaccine } from '../../api/types';

/** The programme the address speaks of: named, or that of its booking or vaccine. */
export function programmeOf(
  query: Record<string, string | undefined>,
  vaccines: Vaccine[],
  reservations: Reservation[],
): string | undefined {
  return (
    query['programme'] ??
    reservations.find(({ id }) => id === query['change'])?.programmeId ??
    vaccines.find(({ id }) => id === query['vaccine'])?.programmeId
  );
}

/** The day of the dose before: from the record, else from its booking. */
export function previousDose(
  me: Me,
  reservations: Reservation[],
  programmeId: string | undefined,
  dose: number,
): string | undefined {
  const recorded = me.history.find(
    (item) => item.programmeId === programmeId && item.dose === dose - 1,
  );
  const booked = reservations.find(
    (one) => one.programmeId === programmeId && one.dose === dose - 1 && one.status !== 'CANCELLED',
  );
  return recorded?.date ?? booked?.startsAt.slice(0, 10);
}
