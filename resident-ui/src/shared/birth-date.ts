import { dateOf, isRealDate, partsOf } from './dates';
import { plain } from './typed';

interface Era {
  name: string;
  letter: string;
  /** First day of the era. */
  from: string;
}

/** Newest first, so that the first one that has begun is the era of a day. */
const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1868-01-25' },
];

export interface BirthDateText {
  year: string;
  month: string;
  day: string;
}

export type BirthDateFault =
  'empty' | 'year-unknown' | 'year-without-era' | 'month-unknown' | 'day-unknown' | 'future';

export type BirthDateRead =
  { date: string; fault?: undefined } | { date?: undefined; fault: BirthDateFault };

/** Reads '1951', '昭和26', '昭和元', 'S26' and full-width spellings of them; months and days with or without their word. */
export function readBirthDate(text: BirthDateText, today: string): BirthDateRead {
  if (!text.year.trim() && !text.month.trim() && !text.day.trim()) return { fault: 'empty' };
  const year = readYear(text.year);
  if (typeof year === 'string') return { fault: year };
  const month = readNumber(text.month, '月');
  if (month === undefined || month < 1 || month > 12) return { fault: 'month-unknown' };
  const day = readNumber(text.day, '日');
  if (day === undefined || !isRealDate(year, month, day)) return { fault: 'day-unknown' };
  const date = dateOf(year, month, day);
  return date > today ? { fault: 'future' } : { date };
}

function readYear(text: string): number | 'year-unknown' | 'year-without-era' {
  const typed = plain(text).replace(/[\s.]/g, '').replace(/年$/, '').toUpperCase();
  if (/^\d{4}$/.test(typed)) return Number(typed) >= 1868 ? Number(typed) : 'year-unknown';
  if (/^\d{1,2}$/.test(typed)) return 'year-without-era';
  const match = /^(\D+?)(元|\d{1,2})$/.exec(typed);
  const era = eras.find(({ name, letter }) => match?.[1] === name || match?.[1] === letter);
  if (!match || !era) return 'year-unknown';
  const yearOfEra = match[2] === '元' ? 1 : Number(match[2]);
  return yearOfEra < 1 ? 'year-unknown' : partsOf(era.from).year + yearOfEra - 1;
}

function readNumber(text: string, word: string): number | undefined {
  const digits = plain(text).replace(new RegExp(`${word}$`), '');
  return /^\d{1,2}$/.test(digits) ? Number(digits) : undefined;
}

/** The era of a day and the year in it; 1 is 元年. */
export function eraOf(date: string): { name: string; year: number } | undefined {
  const era = eras.find(({ from }) => date >= from);
  return era && { name: era.name, year: partsOf(date).year - partsOf(era.from).year + 1 };
}

/** How old on a day in the ordinary way: the birthday adds a year. Which age counts is the server's to say. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years;
}

/** The first password: yyyyMMdd. */
export function firstPassword(birthDate: string): string {
  return birthDate.replace(/-/g, '');
}
