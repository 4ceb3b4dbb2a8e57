import { addSlotsWords } from '@/words/add-slots';
import { fullDate } from '@/words/dates';
import { dosesLong } from '@/words/slots';
import { markWords } from '@/words/status';
import { dosesOf, type SlotTyped } from './slot-shape';

type Named = { id: string; name: string };

/** A field's value in words, for the notice about what others changed. */
export function saySlot(
  field: string,
  value: unknown,
  { venues, vaccines }: { venues: readonly Named[]; vaccines: readonly Named[] },
): string {
  if (field === 'venueId') return nameOf(venues, value);
  if (field === 'vaccineId') return nameOf(vaccines, value);
  if (field === 'first' || field === 'opensDate')
    return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? fullDate(String(value)) : String(value);
  if (field === 'ranges')
    return (value as SlotTyped['ranges']).map(({ from, to }) => `${from}〜${to}`).join('、');
  if (field === 'doses') {
    const { doseFrom, doseTo } = dosesOf(String(value));
    return dosesLong(doseFrom, doseTo);
  }
  if (field === 'published') return value ? markWords.published : markWords.unpublished;
  if (field === 'sameDay') return value ? addSlotsWords.sameDayOn : addSlotsWords.sameDayOff;
  if (field === 'ageUnit') return value === 'MONTHS' ? addSlotsWords.months : addSlotsWords.years;
  return String(value ?? '');
}

function nameOf(all: readonly Named[], id: unknown): string {
  return all.find((each) => each.id === id)?.name ?? '';
}
