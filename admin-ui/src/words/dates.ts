import { coded, plain } from '@/design/typed';

/** Dates as staff read them. Dates are YYYY-MM-DD, slot times YYYY-MM-DDTHH:mm:ss in the city's time: never shifted. */
const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;

const eras = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1868-10-23' },
] as const;

export function weekday(date: string): string {
  const [year, month, day] = numbers(date);
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

/** 2026/12/08(火) */
export function fullDate(date: string): string {
  return `${date.slice(0, 10).replaceAll('-', '/')}(${weekday(date)})`;
}

/** 12/8(火); with the year when it is not this one. */
export function shortDate(date: string, thisYear = today().slice(0, 4)): string {
  const [year, month, day] = numbers(date);
  const head = String(year) === thisYear ? '' : `${year}/`;
  return `${head}${month}/${day}(${weekday(date)})`;
}

/** 12月8日(火) */
export function spokenDate(date: string): string {
  const [, month, day] = numbers(date);
  return `${month}月${day}日(${weekday(date)})`;
}

/** 9:30 */
export function clock(dateTime: string): string {
  return `${Number(dateTime.slice(11, 13))}:${dateTime.slice(14, 16)}`;
}

/** 9:30〜10:00 */
export function clockRange(startsAt: string, endsAt: string): string {
  return `${clock(startsAt)}〜${clock(endsAt)}`;
}

/** 2026/12/08(火) 10:00 */
export function fullDateTime(dateTime: string): string {
  return `${fullDate(dateTime)} ${clock(dateTime)}`;
}

/** An instant (…Z) as city time: 2026/11/24(火) 10:12 */
export function fullInstant(instant: string): string {
  return fullDateTime(cityTime(new Date(instant)));
}

/** 昭和26年10月12日 */
export function eraDate(date: string): string {
  const [year, month, day] = numbers(date);
  const era = eras.find((each) => each.from <= date);
  if (!era) return `${year}年${month}月${day}日`;
  const count = year - Number(era.from.slice(0, 4)) + 1;
  return `${era.name}${count === 1 ? '元' : count}年${month}月${day}日`;
}

/** 1951年(昭和26年)10月12日 */
export function bothCalendars(date: string): string {
  const [year, month, day] = numbers(date);
  const era = eraDate(date).match(/^(\D+\d*|\D+元)年/)?.[1];
  return `${year}年${era && !era.startsWith(String(year)) ? `(${era}年)` : ''}${month}月${day}日`;
}

export function today(now = new Date()): string {
  return cityTime(now).slice(0, 10);
}

/** Local date-time of the city for an instant: 2026-11-24T10:12:00 */
export function cityTime(instant: Date): string {
  return instant.toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' }).replace(' ', 'T');
}

/** The instant (…Z) of a local date and time of the city. */
export function instantOf(date: string, time: string): string {
  return new Date(`${date}T${time}:00+09:00`).toISOString();
}

export function addDays(date: string, days: number): string {
  const [year, month, day] = numbers(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

export function addMonths(month: string, count: number): string {
  const [year, number] = numbers(`${month.slice(0, 7)}-01`);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** 1951, 昭和26, S26, full-width too → 1951; undefined when it is no year. */
export function yearOf(text: string): number | undefined {
  const typed = plain(text)
    .replace(/[\s年]/g, '')
    .toUpperCase();
  if (/^\d{4}$/.test(typed)) return Number(typed);
  const era = eras.find((each) => typed.startsWith(each.name) || typed.startsWith(each.letter));
  const count = typed.replace(/^\D+/, '') || (typed.endsWith('元') ? '1' : '');
  if (!era || !/^\d{1,2}$/.test(count) || Number(count) === 0) return undefined;
  return Number(era.from.slice(0, 4)) + Number(count) - 1;
}

/** The date if the calendar has it: 29 February only in leap years. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1868 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** 2026/12/8, 20261208, 2026-12-08, 12/8 (the next one, or the last one where days `past` are asked for) → 2026-12-08 */
export function parseDate(text: string, now = today(), past = false): string | undefined {
  const typed = coded(text).replace(/\(.\)$/, '');
  const whole =
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/.exec(typed);
  if (whole) return dateOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const short = /^(\d{1,2})[/月-](\d{1,2})日?$/.exec(typed);
  if (!short) return undefined;
  const year = Number(now.slice(0, 4));
  // 29 February is there only in leap years: the nearest one that way is meant.
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((away) => (past ? year - away : year + away));
  const dates = years.map((each) => dateOf(each, Number(short[1]), Number(short[2])));
  return dates.find((date) => date !== undefined && (past ? date <= now : date >= now));
}

/** 9:30, 930, ９：３０ → 09:30 */
export function parseClock(text: string): string | undefined {
  const typed = coded(text);
  const found = /^(\d{1,2})[:時](\d{2})分?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return undefined;
  return `${String(found[1]).padStart(2, '0')}:${found[2]}`;
}

function numbers(date: string): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
