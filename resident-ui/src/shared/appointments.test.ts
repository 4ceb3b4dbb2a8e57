import { expect, it } from 'vitest';
import { aNext, aReservation } from '../testing/makers';
import { bookable, firstDay, laterDoses, past, upcoming } from './appointments';

const now = '2026-12-08T10:15:00';

it('an appointment is to come until the end of its day, the earliest first', () => {
  const running = aReservation({ id: 'running', endsAt: '2026-12-08T10:00:00' });
  const over = aReservation({
    id: 'over',
    startsAt: '2026-12-07T23:00',
    endsAt: '2026-12-07T23:30',
  });
  const later = aReservation({ id: 'later', startsAt: '2026-12-09', endsAt: '2026-12-09T11' });
  const cancelled = aReservation({ id: 'cancelled', status: 'CANCELLED' });
  const all = [later, cancelled, over, running];
  expect(upcoming(all, now).map(({ id }) => id)).toEqual(['running', 'later']);
  expect(past(all, now).map(({ id }) => id)).toEqual(['cancelled', 'over']);
});

it('keeps the code in sight of who is late, or waits for the dose after being received', () => {
  const late = aReservation({ id: 'late', endsAt: '2026-12-08T09:00:00' });
  const received = aReservation({ id: 'received', status: 'CHECKED_IN', endsAt: '2026-12-08T10' });
  expect(upcoming([late, received], now)).toHaveLength(2);
  expect(upcoming([late, received], '2026-12-09T00:00:00')).toEqual([]);
});

it('later doses of the programme hang on an earlier one, never the other way round', () => {
  const first = aReservation({ id: 'first', dose: 1 });
  const second = aReservation({ id: 'second', dose: 2 });
  const third = aReservation({ id: 'third', dose: 3 });
  const flu = aReservation({ id: 'flu', dose: 2, programmeId: 'programme-2' });
  const cancelled = aReservation({ id: 'cancelled', dose: 2, status: 'CANCELLED' });
  const all = [third, first, second, flu, cancelled];
  expect(laterDoses(first, all)).toEqual([second, third]);
  expect(laterDoses(third, all)).toEqual([]);
});

it('a dose can be booked when nothing speaks against it, or only until a known day', () => {
  const waiting = { code: 'interval-too-short', detail: '', possibleFrom: '2027-02-08' };
  expect(bookable(aNext())).toBe(true);
  expect(bookable(aNext({ why: [waiting] }))).toBe(true);
  expect(bookable(aNext({ why: [{ code: 'voucher-blocked', detail: '' }] }))).toBe(false);
  expect(bookable(aNext({ bookedReservationId: 'reservation-1' }))).toBe(false);
  expect(bookable(aNext({ vaccineIds: [] }))).toBe(false);
});

it('a dose whose first day has no seats on show yet cannot be booked', () => {
  const why = [{ code: 'interval-too-short', detail: '', possibleFrom: '2027-02-08' }];
  expect(bookable(aNext({ why, offeredUntil: '2027-02-08' }))).toBe(true);
  expect(bookable(aNext({ why, offeredUntil: '2027-02-07' }))).toBe(false);
});

it('before booking opens nothing can be booked, however near the opening is', () => {
  const why = [{ code: 'not-open-yet', detail: '', possibleFrom: '2026-12-01' }];
  expect(bookable(aNext({ why }))).toBe(false);
});

it('of several reasons the last one to go names the first day', () => {
  const why = [
    { code: 'not-open-yet', detail: '', possibleFrom: '2026-12-01' },
    { code: 'interval-too-short', detail: '', possibleFrom: '2027-02-08' },
  ];
  expect(firstDay(aNext({ why, earliest: '2027-01-20' }))).toBe('2027-02-08');
  expect(firstDay(aNext({ why, earliest: '2027-02-20' }))).toBe('2027-02-20');
  expect(firstDay(aNext({ why: [...why, { code: 'voucher-blocked', detail: '' }] }))).toBe(
    undefined,
  );
});
