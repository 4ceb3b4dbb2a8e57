import { expect, it } from 'vitest';
import { attemptEnded, attemptsSoFar, keyOf } from './attempt';

it('the same wish keeps its key until the attempt has ended', () => {
  const key = keyOf('reserve.1.slot-1');
  expect(keyOf('reserve.1.slot-1')).toBe(key);
  attemptEnded('reserve.1.slot-1');
  expect(keyOf('reserve.1.slot-1')).not.toBe(key);
});

it('another wish has another key', () => {
  expect(keyOf('reserve.1.slot-1')).not.toBe(keyOf('reserve.1.slot-2'));
});

it('a key fits into its header', () => {
  expect(keyOf('reserve.1.slot-1')).toMatch(/^[0-9a-f]{32}$/);
});

it('once the bookings have been read, earlier attempts are over; one begun since is not', () => {
  const old = keyOf('change.1.3.slot-2');
  const forget = attemptsSoFar();
  const young = keyOf('change.1.3.slot-3');
  forget();
  expect(keyOf('change.1.3.slot-2')).not.toBe(old);
  expect(keyOf('change.1.3.slot-3')).toBe(young);
});
