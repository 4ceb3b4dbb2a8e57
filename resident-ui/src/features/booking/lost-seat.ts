import type { Day, PersonSlot } from '../../api/types';
import { daysBetween } from '../../shared/dates';
import { words } from '../../words/words';

/** The free times nearest to the one that was lost, in the order of the clock. */
function neighboursOf(slotId: string, slots: PersonSlot[]): PersonSlot[] {
  const lost = slots.find(({ slot }) => slot.id === slotId);
  const free = slots.filter(({ slot, refusals }) => slot.id !== slotId && refusals.length === 0);
  const distance = ({ slot }: PersonSlot) =>
    lost ? Math.abs(Date.parse(slot.startsAt) - Date.parse(lost.slot.startsAt)) : 0;
  return [...free]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 2)
    .sort((a, b) => a.slot.startsAt.localeCompare(b.slot.startsAt));
}

/** 10時00分は、いま満席になりました。ほかの時間を選んでください(10時30分 のこり2人) */
export function lostSentence(slotId: string, slots: PersonSlot[]): string {
  const { calendar, left } = words.booking;
  const lost = slots.find(({ slot }) => slot.id === slotId);
  if (lost?.refusals.length === 0) {
    return calendar.lostAgainFree(words.dates.time(lost.slot.startsAt));
  }
  const neighbours = neighboursOf(slotId, slots).map(({ slot }) =>
    calendar.neighbour(words.dates.time(slot.startsAt), left(slot.remaining)),
  );
  const cause = causeOf(lost);
  if (neighbours.length === 0) return calendar.lostDay(cause);
  return calendar.lost(cause) + calendar.neighbours(neighbours);
}

/** Full is said only where it is known; meanwhile the time may be past or taken off the list. */
function causeOf(lost: PersonSlot | undefined): string {
  const { calendar } = words.booking;
  if (!lost) return calendar.lostOtherwise(calendar.lostTime);
  const time = words.dates.time(lost.slot.startsAt);
  const has = (code: string) => lost.refusals.some((refusal) => refusal.code === code);
  if (has('slot-full')) return calendar.lostFull(time);
  return has('set-second-full') ? calendar.lostSecond(time) : calendar.lostOtherwise(time);
}

/** Where the day has no other seat: the nearest days that have some. */
export function otherDays(date: string, slots: PersonSlot[], days: Day[]): Day[] {
  if (slots.some(({ refusals }) => refusals.length === 0)) return [];
  const distance = (day: Day) => Math.abs(daysBetween(date, day.date));
  return days
    .filter((day) => day.date !== date && (day.level === 'MANY' || day.level === 'FEW'))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 3)
    .sort((a, b) => a.date.localeCompare(b.date));
}
