import { z } from 'zod';
import { addDays, today, weekday } from '@/words/dates';

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .optional()
  .catch(undefined);
const text = z.string().min(1).optional().catch(undefined);

/** What the address of the list holds; `add` opens the dialog for new slots. */
export const slotSearch = z.object({
  venueId: text,
  vaccineId: text,
  from: date,
  fromTime: time,
  to: date,
  toTime: time,
  dose: z.coerce.number().int().min(1).max(20).optional().catch(undefined),
  intervalMonths: z.coerce.number().int().min(1).max(36).optional().catch(undefined),
  published: z.enum(['true', 'false']).optional().catch(undefined),
  fullness: z.enum(['FREE', 'FULL', 'OVER']).optional().catch(undefined),
  page: z.coerce.number().int().min(0).optional().catch(undefined),
  add: z.enum(['adult', 'child']).optional().catch(undefined),
});

export type SlotSearch = z.infer<typeof slotSearch>;
export type SlotFilter = Omit<SlotSearch, 'add' | 'page'>;

/** The conditions alone: without the page and the open dialog. */
export function filterOf(search: SlotSearch): SlotFilter {
  const { venueId, vaccineId, from, fromTime, to, toTime, dose, intervalMonths, published, fullness } =
    search;
  return { venueId, vaccineId, from, fromTime, to, toTime, dose, intervalMonths, published, fullness };
}

/** As the API asks: whole days, or from and to a time of them. */
export function askedOf({ from, fromTime, to, toTime, ...rest }: SlotFilter) {
  return {
    ...rest,
    ...(from && fromTime ? { startsFrom: `${from}T${fromTime}` } : { from }),
    ...(to && toTime ? { endsTo: `${to}T${toTime}` } : { to }),
  };
}

export function isFiltered(search: SlotSearch): boolean {
  return Object.values(filterOf(search)).some((value) => value !== undefined);
}

/** Monday to Sunday around a day. */
export function weekOf(day = today()): { from: string; to: string } {
  const place = ['月', '火', '水', '木', '金', '土', '日'].indexOf(weekday(day));
  return { from: addDays(day, -place), to: addDays(day, 6 - place) };
}

type DayChip = 'today' | 'week' | 'fromToday';

export function daysOfChip(chip: DayChip, day = today()): { from: string; to: string | undefined } {
  if (chip === 'today') return { from: day, to: day };
  return chip === 'week' ? weekOf(day) : { from: day, to: undefined };
}

/** A ready-made condition pressed: on, or off again when it was on. */
export function pressed(filter: SlotFilter, wanted: Partial<SlotFilter>): SlotFilter {
  const on = isOn(filter, wanted);
  const off = Object.fromEntries(Object.keys(wanted).map((name) => [name, undefined]));
  return { ...filter, ...(on ? off : wanted) };
}

export function isOn(filter: SlotFilter, wanted: Partial<SlotFilter>): boolean {
  return (Object.keys(wanted) as (keyof SlotFilter)[]).every((name) => filter[name] === wanted[name]);
}
