const DAY = 24 * 60 * 60 * 1000;
const WEEKDAYS = '日月火水木金土';

/** 2026-11-22 of the city. */
export function today(): string {
  return now().slice(0, 10);
}

/** 2026-11-22T09:30:00 of the city, which is nine hours ahead and knows no summer time. */
export function now(): string {
  return new Date(Date.now() + 9 * 60 * 60 * 1000).toISOString().slice(0, 19);
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

export function plusYears(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

/** 12月8日 */
export function dayOnly(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** 12月8日火曜日, as days are called for readers. */
export function spokenDay(date: string): string {
  return `${dayOnly(date)}${WEEKDAYS[new Date(date).getUTCDay()]}曜日`;
}
