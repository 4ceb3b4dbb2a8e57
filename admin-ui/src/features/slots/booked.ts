import type { ReservationLine } from '@/api/types';
import { birthDateOf } from '@/people/birth-date';
import { eraDate } from '@/words/dates';

/** As a roster is read: by name in kana, people without a name after them, cancelled ones last. */
export function inRosterOrder(lines: readonly ReservationLine[]): ReservationLine[] {
  const place = (line: ReservationLine) =>
    line.status === 'CANCELLED' ? 2 : kanaName(line) === undefined ? 1 : 0;
  return [...lines].sort(
    (one, other) =>
      place(one) - place(other) ||
      (kanaName(one) ?? '').localeCompare(kanaName(other) ?? '', 'ja') ||
      one.voucherNumber.localeCompare(other.voucherNumber),
  );
}

export function kanaName(line: ReservationLine): string | undefined {
  return [line.familyNameKana, line.givenNameKana].filter(Boolean).join(' ') || undefined;
}

/** Cancelled bookings hold no seat. */
export function isLive(line: ReservationLine): boolean {
  return line.status !== 'CANCELLED';
}

/** Bookings that the slot, as it is now, would not be given for. */
export function misfits(lines: readonly ReservationLine[]): ReservationLine[] {
  return lines.filter((line) => line.against.length > 0);
}

/** How old on a day in the ordinary way: the birthday adds a year. Which age counts is the server's to say. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years;
}

/** 昭20.1.3(81); no age where the date is a roster's. */
export function bornAndAge(line: Pick<ReservationLine, 'birthDate' | 'birthDateKind'>, day: string): string {
  if (!line.birthDate) return '―';
  if (line.birthDateKind !== 'REAL') return birthDateOf(line, shortEra);
  return `${shortEra(line.birthDate)}(${ageOn(line.birthDate, day)})`;
}

/** 昭20.1.3 */
function shortEra(date: string): string {
  return eraDate(date)
    .replace(/^(.).(.+?)年(.+)月(.+)日$/, '$1$2.$3.$4')
    .replace('元.', '1.');
}
