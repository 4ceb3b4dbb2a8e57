import { expect, it } from 'vitest';
import { daysOfChip, filterOf, isFiltered, isOn, pressed, slotSearch, weekOf } from './search';

it('reads the address and forgives what is wrong in it', () => {
  const address = { venueId: 'v1', from: '2026-12-01', to: 'soon', dose: '3', published: 'yes', page: '-1' };
  expect(slotSearch.parse(address)).toEqual({ venueId: 'v1', from: '2026-12-01', dose: 3 });
});

it('is not filtered by the page or the open dialog', () => {
  expect(isFiltered({ page: 2, add: 'adult' })).toBe(false);
  expect(isFiltered({ fullness: 'FULL' })).toBe(true);
  expect(filterOf({ venueId: 'v1', page: 2, add: 'child' })).not.toHaveProperty('page');
});

it('takes Monday to Sunday as the week', () => {
  expect(weekOf('2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(weekOf('2026-11-30')).toEqual({ from: '2026-11-30', to: '2026-12-06' });
});

it('switches a ready-made condition on and off and keeps the others', () => {
  const today = daysOfChip('today', '2026-12-01');
  const on = pressed({ venueId: 'v1' }, today);
  expect(on).toEqual({ venueId: 'v1', from: '2026-12-01', to: '2026-12-01' });
  expect(isOn(on, today)).toBe(true);
  expect(pressed(on, today)).toEqual({ venueId: 'v1', from: undefined, to: undefined });
});

it('shows 今日から as on only while there is no end', () => {
  const wanted = daysOfChip('fromToday', '2026-12-01');
  expect(isOn({ from: '2026-12-01' }, wanted)).toBe(true);
  expect(isOn({ from: '2026-12-01', to: '2026-12-01' }, wanted)).toBe(false);
});
