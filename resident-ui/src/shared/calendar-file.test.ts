import { beforeAll, expect, it } from 'vitest';
import { aReservation } from '../testing/makers';
import { learn } from '../words/words';
import { calendarFile } from './calendar-file';

beforeAll(() => learn('myPage'));

it('writes one event per appointment in the time of the city', () => {
  const file = calendarFile(
    [aReservation({ venueAddress: 'まちやく市中央1-2-3, 2階' }), aReservation({ id: 'second' })],
    new Date('2026-11-22T03:00:00Z'),
  );
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(file).toContain('DTSTART;TZID=Asia/Tokyo:20261208T100000\r\n');
  expect(file).toContain('DTEND;TZID=Asia/Tokyo:20261208T103000\r\n');
  expect(file).toContain('DTSTAMP:20261122T030000Z\r\n');
  expect(file).toContain('SUMMARY:予防接種 新型コロナ 1回目\r\n');
  expect(file).toContain('DESCRIPTION:受付コード R7K3 M9QA\r\n');
  expect(file.replace(/\r\n /g, '')).toContain('1-2-3\\, 2階');
});

it('replaces the entry that was made before a change', () => {
  const sequenceOf = (version: number) =>
    /SEQUENCE:(\d+)/.exec(calendarFile([aReservation({ version })]))?.[1];
  expect([sequenceOf(0), sequenceOf(3)]).toEqual(['0', '3']);
});

it('keeps every line within 75 bytes', () => {
  const file = calendarFile([aReservation({ venueAddress: 'とても長い名前の町'.repeat(8) })]);
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
});
