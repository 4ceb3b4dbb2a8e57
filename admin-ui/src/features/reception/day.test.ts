import { expect, it } from 'vitest';
import type { ReceptionDay, ReservationStatus } from '@/api/types';
import { aLine } from '@/testing/people';
import { countsOf, groupsOf } from './day';

const at = (start: string, end: string, ...statuses: ReservationStatus[]) => ({
  slotId: start,
  slotName: '午前A',
  startsAt: `2026-12-08T${start}:00`,
  endsAt: `2026-12-08T${end}:00`,
  vaccineId: 'w1',
  reservations: statuses.map((status) => aLine({ status })),
});
const day: ReceptionDay = {
  venueName: 'さくらの中央会場',
  date: '2026-12-08',
  expected: 0,
  checkedIn: 0,
  done: 0,
  lines: [
    at('10:00', '10:30', 'RESERVED', 'CHECKED_IN', 'CANCELLED', 'NO_SHOW'),
    at('09:30', '10:00', 'VACCINATED', 'SCREENED_ONLY'),
  ],
};

it('counts who is still to come, who is here and who is done, without cancelled bookings', () => {
  expect(countsOf(day)).toEqual({ all: 5, waiting: 1, checkedIn: 1, done: 2 });
});

it('lists the day by time and keeps the counts of a group when it is filtered', () => {
  expect(groupsOf(day, undefined).map((group) => group.startsAt.slice(11, 16))).toEqual(['09:30', '10:00']);
  const [group] = groupsOf(day, 'waiting');
  expect(group).toMatchObject({ booked: 3, arrived: 1 });
  expect(group?.rows).toHaveLength(1);
});

it.each(['さんてぐ', 'サン・テグジュペリ', 'サン゠テグ', 'さん=てぐじゅぺり', 'ペリアン', 'ann'])(
  'finds サン＝テグジュペリ アン ANN by %s',
  (typed) => {
    const line = aLine({ familyNameKana: 'サン＝テグジュペリ', givenNameKana: 'アン ANN' });
    const named = { ...day, lines: [{ ...at('10:00', '10:30'), reservations: [line] }] };
    expect(groupsOf(named, undefined, typed)).toHaveLength(1);
  },
);

it('finds a name typed in hiragana or kanji', () => {
  const named = {
    ...day,
    lines: [{ ...at('10:00', '10:30'), reservations: [aLine({ familyName: '田村' })] }],
  };
  expect(groupsOf(named, undefined, 'たむら')).toHaveLength(1);
  expect(groupsOf(named, undefined, '田村')).toHaveLength(1);
  expect(groupsOf(named, undefined, 'おおの')).toHaveLength(0);
});
