import type { HistoryItem, Next, ReservationView, Resident, Vaccine } from '@/api/types';

/** One dose of a programme, in order: done, booked, to come, or the end of the series. */
export type Dot =
  | { kind: 'done'; dose: number; record: HistoryItem }
  | { kind: 'booked'; dose: number; reservation: ReservationView }
  | { kind: 'next'; dose: number; next: Next }
  | { kind: 'end'; dose: number };

export type DoseLine = { programmeId: string; name: string; dots: Dot[] };

const live = new Set(['RESERVED', 'CHECKED_IN']);

/** The doses of every programme the person has something to do with; screening only counts nowhere. */
export function doseLines(resident: Resident, vaccines: readonly Vaccine[]): DoseLine[] {
  const programmes = new Map<string, string>();
  for (const next of resident.next) programmes.set(next.programmeId, next.programmeName);
  for (const { programmeId, programmeName } of [...resident.history, ...resident.reservations])
    if (!programmes.has(programmeId)) programmes.set(programmeId, programmeName);
  return [...programmes]
    .map(([programmeId, name]) => ({ programmeId, name, dots: dotsOf(programmeId, resident, vaccines) }))
    .filter((line) => line.dots.some((dot) => dot.kind !== 'next' || dot.next.why.length === 0));
}

function dotsOf(programmeId: string, resident: Resident, vaccines: readonly Vaccine[]): Dot[] {
  const dots = new Map<number, Dot>();
  for (const record of resident.history)
    if (record.programmeId === programmeId)
      dots.set(record.dose, { kind: 'done', dose: record.dose, record });
  for (const reservation of resident.reservations) {
    const { dose } = reservation;
    if (reservation.programmeId === programmeId && live.has(reservation.status) && !dots.has(dose))
      dots.set(dose, { kind: 'booked', dose, reservation });
  }
  const next = resident.next.find((each) => each.programmeId === programmeId);
  if (next && next.vaccineIds.length > 0 && !dots.has(next.dose))
    dots.set(next.dose, { kind: 'next', dose: next.dose, next });
  const last = Math.max(
    0,
    ...vaccines.filter((vaccine) => vaccine.programmeId === programmeId).map((each) => each.lastDose),
  );
  const highest = Math.max(0, ...dots.keys());
  if (last > 0 && highest === last) dots.set(last + 1, { kind: 'end', dose: last + 1 });
  return [...dots.values()].sort((one, other) => one.dose - other.dose);
}
