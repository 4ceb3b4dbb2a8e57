import { z } from 'zod';
import type { SlotForm, SlotView, Vaccine } from '@/api/types';
import { digits } from '@/design/field';
import { addDays, cityTime, clock, instantOf, parseClock, parseDate, today } from '@/words/dates';
import { addSlotsWords } from '@/words/add-slots';
import type { Moment } from './pattern';

const { faults } = addSlotsWords;

const number = (least: number, most: number, fault: string) =>
  z
    .string()
    .transform(digits)
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most, fault)
    .transform(Number);
const numberOrNone = (least: number, most: number, fault: string) =>
  z
    .string()
    .transform(digits)
    .refine(
      (text) => text === '' || (/^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most),
      fault,
    )
    .transform((text) => (text === '' ? undefined : Number(text)));
const time = z.string().refine((text) => parseClock(text) !== undefined, faults.time);
const day = z.string().refine((text) => parseDate(text) !== undefined, faults.first);

/** What is typed for one slot or a pattern of them; shape only. */
export const slotShape = z
  .object({
    venueId: z.string().min(1, faults.venue),
    name: z.string().trim().min(1, faults.name).max(100, faults.nameLong),
    vaccineId: z.string().min(1, faults.vaccine),
    capacity: number(1, 100_000, faults.capacity),
    doses: z.string().regex(/^\d+-\d+$/),
    intervalMonths: numberOrNone(1, 36, faults.interval),
    set: z.boolean(),
    sameDay: z.boolean(),
    secondAfterDays: numberOrNone(1, 400, faults.secondAfterDays),
    secondCapacity: numberOrNone(1, 100_000, faults.capacity),
    ageUnit: z.enum(['YEARS', 'MONTHS']),
    ageFrom: numberOrNone(0, 1500, faults.age),
    ageTo: numberOrNone(0, 1500, faults.age),
    repeat: z.enum(['ONE', 'PATTERN']),
    first: day,
    last: z.string(),
    weekdays: z.array(z.string()),
    ranges: z.array(z.object({ from: time, to: time, minutes: z.string() })).min(1),
    published: z.boolean(),
    opensDate: z.string().refine((text) => text === '' || parseDate(text) !== undefined, faults.opensDate),
    opensTime: z.string().refine((text) => text === '' || parseClock(text) !== undefined, faults.time),
  })
  .superRefine((slot, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (dosesOf(slot.doses).doseFrom >= 3 && slot.intervalMonths === undefined)
      fault(['intervalMonths'], faults.intervalNeeded);
    if (slot.ageFrom !== undefined && slot.ageTo !== undefined && slot.ageTo < slot.ageFrom)
      fault(['ageTo'], faults.ages);
    if (slot.opensDate !== '' && slot.opensTime === '') fault(['opensTime'], faults.opensTime);
    if (slot.opensDate === '' && slot.opensTime !== '') fault(['opensDate'], faults.opensDate);
    slot.ranges.forEach((range, index) => {
      if ((parseClock(range.to) ?? '') <= (parseClock(range.from) ?? ''))
        fault(['ranges', index, 'to'], faults.timeOrder);
    });
    if (slot.repeat === 'ONE') return;
    const last = parseDate(slot.last);
    if (last === undefined) fault(['last'], faults.last);
    else if (last < (parseDate(slot.first) ?? '')) fault(['last'], faults.dateOrder);
    if (slot.weekdays.length === 0) fault(['weekdays'], faults.weekdays);
  });

export type SlotTyped = z.input<typeof slotShape>;
export type SlotRead = z.output<typeof slotShape>;

export const emptySlot: SlotTyped = {
  venueId: '',
  name: '',
  vaccineId: '',
  capacity: '',
  doses: '1-2',
  intervalMonths: '',
  set: false,
  sameDay: false,
  secondAfterDays: '',
  secondCapacity: '',
  ageUnit: 'YEARS',
  ageFrom: '',
  ageTo: '',
  repeat: 'PATTERN',
  first: '',
  last: '',
  weekdays: [],
  ranges: [{ from: '9:30', to: '11:30', minutes: '30' }],
  published: false,
  opensDate: '',
  opensTime: '',
};

export function dosesOf(doses: string): { doseFrom: number; doseTo: number } {
  const [doseFrom = 1, doseTo = doseFrom] = doses.split('-').map(Number);
  return { doseFrom, doseTo };
}

/** The first series as a whole, then each dose alone up to the vaccine's last; and what is chosen already. */
export function doseChoices(vaccine: Vaccine | undefined, chosen: string): string[] {
  const series = vaccine?.doses ?? 2;
  const singles = Array.from({ length: vaccine?.lastDose ?? 8 }, (_, index) => `${index + 1}-${index + 1}`);
  const choices = series > 1 ? [`1-${series}`, ...singles] : singles;
  return choices.includes(chosen) ? choices : [...choices, chosen];
}

/** One form of the API for each moment. */
export function slotFormsOf(read: SlotRead, moments: readonly Moment[], child = false): SlotForm[] {
  const ages =
    read.ageUnit === 'YEARS'
      ? { minAge: read.ageFrom, maxAge: read.ageTo }
      : { minAgeMonths: read.ageFrom, maxAgeMonths: read.ageTo };
  return moments.map(({ date, start, end }) => ({
    venueId: read.venueId,
    name: read.name,
    vaccineId: read.vaccineId,
    startsAt: `${date}T${start}:00`,
    endsAt: `${date}T${end}:00`,
    capacity: read.capacity,
    published: read.published,
    sameDay: read.sameDay,
    opensAt: opensAtOf(read),
    ...ages,
    ...(read.set ? { doseFrom: 1, doseTo: 2 } : dosesOf(read.doses)),
    intervalMonths: read.set ? undefined : read.intervalMonths,
    child: child || undefined,
    set: read.set ? secondOf(read, date, start) : undefined,
  }));
}

/** Empty: with the site. */
function opensAtOf({ opensDate, opensTime }: SlotRead): string | undefined {
  const [date, time] = [parseDate(opensDate), parseClock(opensTime)];
  return date && time ? instantOf(date, time) : undefined;
}

/** Left empty, the server finds the second's day: the earliest by rule on the same day of the week. */
function secondOf(read: SlotRead, date: string, start: string): NonNullable<SlotForm['set']> {
  const day = read.secondAfterDays === undefined ? undefined : addDays(date, read.secondAfterDays);
  return { secondStartsAt: day && `${day}T${start}:00`, secondCapacity: read.secondCapacity };
}

/** Child slots: vaccine, ages 5 to 11 and doses 1–2 are preset. */
export function childPreset(vaccineId = ''): Partial<SlotTyped> {
  const ages = { ageUnit: 'YEARS' as const, ageFrom: '5', ageTo: '11' };
  return { ...ages, vaccineId, doses: '1-2', intervalMonths: '' };
}

/** A child vaccine for everyone from 5 to 11, not the infants' one. */
export function isForChildren({ active, child, minAgeMonths, maxAgeMonths }: Vaccine): boolean {
  return active && child && (minAgeMonths ?? 60) <= 60 && (maxAgeMonths ?? 143) >= 143;
}

/** An existing slot as the form shows it. */
export function typedOf(slot: SlotView): SlotTyped {
  const months = slot.minAgeMonths !== undefined || slot.maxAgeMonths !== undefined;
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  const opens = slot.opensAt === undefined ? '' : cityTime(new Date(slot.opensAt));
  return {
    ...emptySlot,
    venueId: slot.venueId,
    name: slot.name,
    vaccineId: slot.vaccineId,
    capacity: String(slot.capacity),
    doses: `${slot.doseFrom}-${slot.doseTo}`,
    intervalMonths: text(slot.intervalMonths),
    sameDay: slot.sameDay,
    ageUnit: months ? 'MONTHS' : 'YEARS',
    ageFrom: text(months ? slot.minAgeMonths : slot.minAge),
    ageTo: text(months ? slot.maxAgeMonths : slot.maxAge),
    repeat: 'ONE',
    first: slot.startsAt.slice(0, 10),
    ranges: [{ from: clock(slot.startsAt), to: clock(slot.endsAt), minutes: '0' }],
    published: slot.published,
    opensDate: opens.slice(0, 10),
    opensTime: opens && clock(opens),
  };
}

export function isPast(date: string, now = today()): boolean {
  return date !== '' && date < now;
}
