import { expect, it } from 'vitest';
import { daysOf, momentsOf, restOf, timesOf, type Pattern } from './pattern';

const morning = { from: '9:30', to: '11:30', minutes: '30' };
const december: Pattern = {
  repeat: 'PATTERN',
  first: '2026-12-01',
  last: '2026-12-25',
  weekdays: ['火', '木'],
  ranges: [morning, { from: '13:30', to: '15:30', minutes: '30' }],
};

it('makes every chosen day of the week × every piece of the times', () => {
  const moments = momentsOf(december);
  expect(moments).toHaveLength(64);
  expect(moments[0]).toEqual({ date: '2026-12-01', start: '09:30', end: '10:00' });
  expect(moments.at(-1)).toEqual({ date: '2026-12-24', start: '15:00', end: '15:30' });
});

it('counts the first and the last day in', () => {
  expect(daysOf({ ...december, weekdays: ['火', '金'] })).toEqual([
    '2026-12-01',
    '2026-12-04',
    '2026-12-08',
    '2026-12-11',
    '2026-12-15',
    '2026-12-18',
    '2026-12-22',
    '2026-12-25',
  ]);
});

it('knows 29 February only in leap years', () => {
  const every = ['月', '火', '水', '木', '金', '土', '日'];
  const days = (year: number) =>
    daysOf({ ...december, weekdays: every, first: `${year}-02-28`, last: `${year}-03-01` });
  expect(days(2027)).toEqual(['2027-02-28', '2027-03-01']);
  expect(days(2028)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
});

it('makes one slot of one day and one time, whatever the length of a piece', () => {
  expect(momentsOf({ repeat: 'ONE', first: '2026-12-01', ranges: [morning, morning] })).toEqual([
    { date: '2026-12-01', start: '09:30', end: '11:30' },
  ]);
});

it('makes nothing of a rest too short for a slot, and says which', () => {
  const range = { from: '9:00', to: '10:10', minutes: '30' };
  expect(timesOf([range]).at(-1)).toEqual({ start: '09:30', end: '10:00' });
  expect(restOf(range)).toEqual({ start: '10:00', end: '10:10' });
  expect(restOf(morning)).toBeUndefined();
});

it('makes a time that stands in two ranges once, and sorts by time', () => {
  const times = timesOf([
    { from: '13:00', to: '14:00', minutes: '30' },
    { from: '9:00', to: '9:30', minutes: '0' },
    { from: '13:30', to: '14:30', minutes: '30' },
  ]);
  expect(times.map((time) => time.start)).toEqual(['09:00', '13:00', '13:30', '14:00']);
});

it('leaves out what cannot be read yet', () => {
  expect(momentsOf({ ...december, last: '2026/1' })).toEqual([]);
  expect(timesOf([{ from: '25:00', to: '26:00', minutes: '30' }, morning])).toHaveLength(4);
  expect(timesOf([{ from: '11:30', to: '9:30', minutes: '30' }])).toEqual([]);
});

it('reads times as people type them', () => {
  expect(timesOf([{ from: '９：３０', to: '1000', minutes: '30' }])).toEqual([
    { start: '09:30', end: '10:00' },
  ]);
});
