import type { PersonSlotView } from '@/api/types';
import { markWords } from '@/words/status';
import { bookingWords } from '@/words/proxy-booking';

/** What a slot is for: doses, interval, ages, normal or set. */
export function describeSlot(slot: PersonSlotView): string {
  const { slot: said } = bookingWords;
  const years = slot.minAge !== undefined || slot.maxAge !== undefined;
  const months = slot.minAgeMonths !== undefined || slot.maxAgeMonths !== undefined;
  return [
    slot.name,
    said.doses(slot.doseFrom, slot.doseTo),
    slot.intervalMonths !== undefined && said.interval(slot.intervalMonths),
    years && said.ages(slot.minAge, slot.maxAge),
    !years && months && said.months(slot.minAgeMonths, slot.maxAgeMonths),
    slot.setHalf ? markWords.set : slot.sameDay ? markWords.sameDay : said.normal,
    said.capacity(slot.capacity),
  ]
    .filter(Boolean)
    .join('・');
}
