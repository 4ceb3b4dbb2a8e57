import { expect, it } from 'vitest';
import { settle } from './stale';

const before = { name: 'A', phone: '1', vaccineIds: ['w1'] };

it('takes over what others changed where nothing was typed', () => {
  const now = { ...before, phone: '2' };
  expect(settle(before, { ...before, name: 'B' }, now)).toEqual([
    { field: 'phone', now: '2', typed: '1', mine: false },
  ]);
});

it('keeps what was typed where both changed the same field', () => {
  const now = { ...before, name: 'C' };
  expect(settle(before, { ...before, name: 'B' }, now)).toEqual([
    { field: 'name', now: 'C', typed: 'B', mine: true },
  ]);
});

it('says nothing where both typed the same', () => {
  const now = { ...before, vaccineIds: ['w1', 'w2'] };
  expect(settle(before, { ...before, vaccineIds: ['w1', 'w2'] }, now)).toEqual([]);
});
