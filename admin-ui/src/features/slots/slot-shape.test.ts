import { expect, it } from 'vitest';
import { aSlot, aVaccine } from '@/testing/slots';
import { momentsOf } from './pattern';
import {
  childPreset,
  doseChoices,
  emptySlot,
  isForChildren,
  slotFormsOf,
  slotShape,
  typedOf,
  type SlotTyped,
} from './slot-shape';

const typed: SlotTyped = {
  ...emptySlot,
  venueId: 'v1',
  name: ' 帯状疱疹 12月 ',
  vaccineId: 'w1',
  capacity: '２４',
  repeat: 'ONE',
  first: '2026-12-01',
  ranges: [{ from: '9:30', to: '10:00', minutes: '30' }],
};

function formOf(but: Partial<SlotTyped>) {
  const read = slotShape.parse({ ...typed, ...but });
  return slotFormsOf(read, momentsOf({ ...typed, ...but }))[0];
}

function faultsOf(but: Partial<SlotTyped>) {
  const read = slotShape.safeParse({ ...typed, ...but });
  return read.success ? [] : read.error.issues.map((issue) => issue.path.join('.'));
}

it('starts unpublished', () => {
  expect(formOf({})?.published).toBe(false);
});

it('sends what was typed in the shape of the API, full-width digits too', () => {
  expect(formOf({})).toMatchObject({
    name: '帯状疱疹 12月',
    startsAt: '2026-12-01T09:30:00',
    endsAt: '2026-12-01T10:00:00',
    capacity: 24,
    doseFrom: 1,
    doseTo: 2,
    set: undefined,
  });
});

it('requires the interval from dose 3 on', () => {
  expect(faultsOf({ doses: '2-2' })).toEqual([]);
  expect(faultsOf({ doses: '3-3' })).toEqual(['intervalMonths']);
  expect(faultsOf({ doses: '3-3', intervalMonths: '5' })).toEqual([]);
  expect(formOf({ doses: '4-4', intervalMonths: '5' })).toMatchObject({ doseFrom: 4, intervalMonths: 5 });
});

it('points at each field that is not in shape', () => {
  expect(faultsOf({ venueId: '', capacity: '0', first: '2026/2/30' })).toEqual([
    'venueId',
    'capacity',
    'first',
  ]);
  expect(faultsOf({ ageFrom: '65', ageTo: '5' })).toEqual(['ageTo']);
  expect(faultsOf({ ranges: [{ from: '10:00', to: '9:30', minutes: '30' }] })).toEqual(['ranges.0.to']);
  expect(faultsOf({ repeat: 'PATTERN', last: '2026-11-30', weekdays: [] })).toEqual(['last', 'weekdays']);
});

it('sends ages in years or in months', () => {
  expect(formOf({ ageFrom: '65' })).toMatchObject({ minAge: 65, maxAge: undefined });
  expect(formOf({ ageFrom: '6', ageTo: '59', ageUnit: 'MONTHS' })).toMatchObject({
    minAgeMonths: 6,
    maxAgeMonths: 59,
  });
});

it("opens a slot at the time typed, which is the city's, and asks for day and time together", () => {
  expect(formOf({ opensDate: '2026-11-20', opensTime: '9:00' })?.opensAt).toBe('2026-11-20T00:00:00.000Z');
  expect(formOf({})?.opensAt).toBeUndefined();
  expect(faultsOf({ opensDate: '2026-11-20' })).toEqual(['opensTime']);
  expect(faultsOf({ opensTime: '9:00' })).toEqual(['opensDate']);
});

it('leaves the second day of a set to the server unless days were typed', () => {
  expect(formOf({ set: true, doses: '3-3', intervalMonths: '5' })).toMatchObject({
    doseFrom: 1,
    doseTo: 2,
    intervalMonths: undefined,
    set: { secondStartsAt: undefined, secondCapacity: undefined },
  });
  expect(formOf({ set: true, secondAfterDays: '63', secondCapacity: '20' })?.set).toEqual({
    secondStartsAt: '2027-02-02T09:30:00',
    secondCapacity: 20,
  });
});

it('presets child slots with 5 to 11 years and doses 1–2', () => {
  const form = formOf({ ...childPreset('w2') });
  expect(form).toMatchObject({ vaccineId: 'w2', minAge: 5, maxAge: 11, doseFrom: 1, doseTo: 2 });
});

it('takes no vaccine for infants as the one for 5 to 11', () => {
  expect(isForChildren(aVaccine({ child: true, minAgeMonths: 60 }))).toBe(true);
  expect(isForChildren(aVaccine({ child: true, minAgeMonths: 6, maxAgeMonths: 59 }))).toBe(false);
  expect(isForChildren(aVaccine({ child: true, active: false }))).toBe(false);
  expect(isForChildren(aVaccine())).toBe(false);
});

it('gives back an existing slot unchanged', () => {
  const slot = aSlot({
    doseFrom: 3,
    doseTo: 5,
    intervalMonths: 6,
    minAge: 65,
    sameDay: true,
    published: true,
    opensAt: '2026-11-20T00:00:00.000Z',
  });
  const back = typedOf(slot);
  const [form] = slotFormsOf(slotShape.parse(back), momentsOf(back));
  expect(slot).toMatchObject(JSON.parse(JSON.stringify(form)));
});

it('offers the first series as a whole and each dose up to the last', () => {
  expect(doseChoices(aVaccine({ doses: 2, lastDose: 4 }), '1-2')).toEqual([
    '1-2',
    '1-1',
    '2-2',
    '3-3',
    '4-4',
  ]);
  expect(doseChoices(aVaccine({ doses: 1, lastDose: 1 }), '1-1')).toEqual(['1-1']);
  expect(doseChoices(aVaccine({ doses: 3, lastDose: 3 }), '3-5')).toEqual([
    '1-3',
    '1-1',
    '2-2',
    '3-3',
    '3-5',
  ]);
});
