/**
 * Dates of the contract: a day is 'YYYY-MM-DD', a slot's time 'YYYY-MM-DDTHH:mm:ss' as the clock on
 * the venue's wall shows it. Neither ever passes through the device's time zone.
 */
export interface DayParts {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
}

export function partsOf(date: string): DayParts {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

export function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

export function plusDays(date: string, days: number): string {
  const { year, month, day } = partsOf(date);
  return dateOf(year, month, day + days);
}

export function plusMonths(month: string, months: number): string {
  const { year, month: m } = partsOf(`${month}-01`);
  return dateOf(year, m + months, 1).slice(0, 7);
}

export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) /
      86_400_000,
  );
}

/** Every day of a month, in weeks from Sunday; undefined where the week belongs to another month. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const { year, month: m } = partsOf(first);
  const length = partsOf(dateOf(year, m + 1, 0)).day;
  const cells: (string | undefined)[] = Array<undefined>(partsOf(first).weekday).fill(undefined);
  for (let day = 1; day <= length; day++) cells.push(dateOf(year, m, day));
  while (cells.length % 7) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export interface ClockParts {
  hour: number;
  minute: number;
}

export function clockOf(dateTime: string): ClockParts {
  const [hour = 0, minute = 0] = dateTime.slice(11, 16).split(':').map(Number);
  return { hour, minute };
}

/** '9:30': short form for lists. */
export function shortTime(dateTime: string): string {
  const { hour, minute } = clockOf(dateTime);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

const tokyo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as the clock in the city shows it: 'YYYY-MM-DDTHH:mm:ss'. */
export function inTokyo(instant: Date | string): string {
  return tokyo.format(new Date(instant)).replace(' ', 'T');
}

export function nowInTokyo(): string {
  return inTokyo(new Date());
}
