import { addDays, parseClock, parseDate, weekday } from '@/words/dates';

export const weekdays = ['月', '火', '水', '木', '金', '土', '日'] as const;

/** From when to when, cut into pieces of so many minutes; 0 minutes: not cut. As typed. */
export type TypedRange = { from: string; to: string; minutes: string };

export type Pattern =
  | { repeat: 'ONE'; first: string; ranges: readonly TypedRange[] }
  | {
      repeat: 'PATTERN';
      first: string;
      last: string;
      weekdays: readonly string[];
      ranges: readonly TypedRange[];
    };

/** One slot to be: a day and its time, HH:mm. */
export type Moment = { date: string; start: string; end: string };

/** More days than this are a slip of the pen, not a plan. */
const mostDays = 400;

/** Every day × every time, in order; what cannot be read yet is left out. */
export function momentsOf(pattern: Pattern): Moment[] {
  const days = daysOf(pattern);
  const times = timesOf(pattern.ranges, pattern.repeat === 'ONE');
  return days.flatMap((date) => times.map((time) => ({ date, ...time })));
}

export function daysOf(pattern: Pattern): string[] {
  const first = parseDate(pattern.first);
  if (first === undefined) return [];
  if (pattern.repeat === 'ONE') return [first];
  const last = parseDate(pattern.last);
  if (last === undefined) return [];
  const days: string[] = [];
  for (let day = first; day <= last && days.length < mostDays; day = addDays(day, 1))
    if (pattern.weekdays.includes(weekday(day))) days.push(day);
  return days;
}

/** The pieces of all ranges by their beginning, each once. A rest shorter than a piece makes no slot. */
export function timesOf(ranges: readonly TypedRange[], whole = false): { start: string; end: string }[] {
  const found = new Map<string, { start: string; end: string }>();
  for (const range of whole ? ranges.slice(0, 1) : ranges) {
    const read = readRange(range);
    if (!read) continue;
    const length = whole || read.minutes === 0 ? read.to - read.from : read.minutes;
    for (let at = read.from; at + length <= read.to; at += length) {
      const time = { start: clockOf(at), end: clockOf(at + length) };
      found.set(time.start + time.end, time);
    }
  }
  return [...found.values()].sort((one, other) =>
    (one.start + one.end).localeCompare(other.start + other.end),
  );
}

/** What of a range is too short for a slot: 11:30〜11:45 of 9:30〜11:45 by 30 minutes. */
export function restOf(range: TypedRange): { start: string; end: string } | undefined {
  const read = readRange(range);
  if (!read || read.minutes === 0) return undefined;
  const rest = (read.to - read.from) % read.minutes;
  return rest === 0 ? undefined : { start: clockOf(read.to - rest), end: clockOf(read.to) };
}

function readRange({ from, to, minutes }: TypedRange) {
  const [start, end] = [parseClock(from), parseClock(to)];
  if (start === undefined || end === undefined || end <= start) return undefined;
  return { from: minutesOf(start), to: minutesOf(end), minutes: Number(minutes) };
}

export function keyOf({ date, start, end }: Moment): string {
  return `${date} ${start}-${end}`;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function clockOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
