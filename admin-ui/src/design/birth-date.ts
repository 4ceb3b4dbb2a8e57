import { words } from '@/words/common';
import { dateOf, yearOf } from '@/words/dates';

/** Year, month and day as they are typed. */
export type DateParts = readonly string[];

export function split(date: string): string[] {
  return date === '' ? ['', '', ''] : date.split('-').map((part) => String(Number(part)));
}

/** YYYY-MM-DD where the parts make a date. */
export function joined([year = '', month = '', day = '']: DateParts): string | undefined {
  const read = yearOf(year);
  if (read === undefined || !upTo(12, month) || !upTo(31, day)) return undefined;
  return dateOf(read, plain(month), plain(day));
}

/** What is wrong with a part by itself, before the others are typed. */
export function faultOfPart(index: number, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  if (index === 0) return yearOf(text) === undefined ? words.noSuchYear : undefined;
  if (index === 1) return upTo(12, text) ? undefined : words.noSuchMonth;
  return upTo(31, text) ? undefined : words.noSuchDay;
}

function upTo(most: number, text: string): boolean {
  const number = plain(text);
  return number >= 1 && number <= most;
}

function plain(text: string): number {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,2}$/.test(digits) ? Number(digits) : NaN;
}
