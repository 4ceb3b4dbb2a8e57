import { beforeEach, expect, it } from 'vitest';
import { turnClockTo } from '@/testing/clock';
import { aNext, aResident } from '@/testing/people';
import { offersFor } from './offers';

beforeEach(() => turnClockTo('2026-11-28T10:00:00+09:00'));

const only = (next: Parameters<typeof aNext>[0]) => offersFor(aResident({ next: [aNext(next)] }), [])[0];

it('offers the vaccines of the next dose', () => {
  expect(only({})).toMatchObject({ vaccineId: 'w1', dose: 1, why: undefined, note: '対象' });
});

it('offers from when on, where a rule says not yet', () => {
  const why = [
    { code: 'interval-too-short' as const, detail: '2027年2月8日からです', possibleFrom: '2027-02-08' },
  ];
  expect(only({ dose: 2, why })).toMatchObject({ dose: 2, why: undefined, note: '2027/2/8(月)から' });
});

it('says why not, where no date helps', () => {
  const why = [{ code: 'already-recorded' as const, detail: '今年度は接種済みです' }];
  expect(only({ why })).toMatchObject({ why: '今年度は接種済みです' });
  expect(only({ vaccineIds: [], why })).toMatchObject({ name: '帯状疱疹', why: '今年度は接種済みです' });
});

it('never offers a dose that is booked', () => {
  expect(only({ bookedReservationId: 'r1' })).toMatchObject({ note: '予約', why: '予約' });
});
