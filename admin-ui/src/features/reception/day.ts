import type { ReceptionDay, ReservationLine, ReservationStatus } from '@/api/types';
import { katakana } from '@/people/details';
import type { ReceptionFilter } from './search';

const filterOf: Record<ReservationStatus, ReceptionFilter | undefined> = {
  RESERVED: 'waiting',
  CHECKED_IN: 'checkedIn',
  VACCINATED: 'done',
  SCREENED_ONLY: 'done',
  CANCELLED: undefined,
  NO_SHOW: undefined,
};

/** How many are in each part of the day; cancelled bookings count nowhere. */
export function countsOf(day: ReceptionDay | undefined): Record<'all' | ReceptionFilter, number> {
  const counts = { all: 0, waiting: 0, checkedIn: 0, done: 0 };
  for (const line of day?.lines ?? [])
    for (const { status } of line.reservations) {
      const part = filterOf[status];
      if (part) counts[part]++;
      if (status !== 'CANCELLED') counts.all++;
    }
  return counts;
}

export type DayGroup = {
  key: string;
  startsAt: string;
  endsAt: string;
  /** Who is booked, and who of them has arrived; of the whole group, whatever is shown. */
  booked: number;
  arrived: number;
  rows: { line: ReservationLine; vaccineId: string }[];
};

/** The day by times, filtered by part and by name. Slots of the same time stand together. */
export function groupsOf(day: ReceptionDay, show: ReceptionFilter | undefined, name = ''): DayGroup[] {
  const groups = new Map<string, DayGroup>();
  for (const slot of [...day.lines].sort((one, other) => one.startsAt.localeCompare(other.startsAt))) {
    const key = `${slot.startsAt}/${slot.endsAt}`;
    const group = groups.get(key) ?? {
      key,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      booked: 0,
      arrived: 0,
      rows: [],
    };
    groups.set(key, group);
    for (const line of slot.reservations) {
      if (line.status !== 'CANCELLED') group.booked++;
      if (filterOf[line.status] === 'checkedIn' || filterOf[line.status] === 'done') group.arrived++;
      if ((!show || filterOf[line.status] === show) && isNamed(line, name))
        group.rows.push({ line, vaccineId: slot.vaccineId });
    }
  }
  return [...groups.values()].filter((group) => group.rows.length > 0);
}

function isNamed(line: ReservationLine, name: string): boolean {
  const wanted = lettersOf(katakana(name));
  if (wanted === '') return true;
  const kana = lettersOf(`${line.familyNameKana ?? ''}${line.givenNameKana ?? ''}`);
  const written = `${line.familyName ?? ''}${line.givenName ?? ''}`;
  return kana.includes(wanted) || written.includes(name.replace(/\s/g, ''));
}

/** Nobody remembers the marks between the parts of a name; the server's search leaves them out too. */
function lettersOf(kana: string): string {
  return kana.replace(/[\s・＝.'’-]/g, '').toUpperCase();
}

/** The day with one booking as it is now known. */
export function withStatus(
  day: ReceptionDay,
  id: string,
  now: Pick<ReservationLine, 'status'> & Partial<Pick<ReservationLine, 'version'>>,
): ReceptionDay {
  const { status, version } = now;
  return {
    ...day,
    lines: day.lines.map((slot) => ({
      ...slot,
      reservations: slot.reservations.map((line) =>
        line.reservationId === id ? { ...line, status, version: version ?? line.version } : line,
      ),
    })),
  };
}

/** The row of a booking, with the slot it stands in. */
export function rowOf(day: ReceptionDay | undefined, wanted: (line: ReservationLine) => boolean) {
  return day?.lines
    .flatMap((slot) => slot.reservations.map((line) => ({ line, slot })))
    .filter(({ line }) => wanted(line) && line.status !== 'CANCELLED')
    .sort((one, other) => Number(isDone(one.line)) - Number(isDone(other.line)))
    .at(0);
}

function isDone(line: ReservationLine): boolean {
  return line.status !== 'RESERVED' && line.status !== 'CHECKED_IN';
}
