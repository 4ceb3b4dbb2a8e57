import { describe, expect, it } from 'vitest';
import { words } from '../words/words';
import { daysBetween, inTokyo, plusDays, plusMonths, weeksOf } from './dates';

describe('days and months', () => {
  it('cross month ends and 29 February', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(plusMonths('2026-12', 1)).toBe('2027-01');
    expect(plusMonths('2027-01', -1)).toBe('2026-12');
  });

  it('are counted between two days', () => {
    expect(daysBetween('2026-12-08', '2027-02-09')).toBe(63);
  });

  it('stand in weeks from Sunday', () => {
    const weeks = weeksOf('2026-12');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      undefined,
      undefined,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
    ]);
    expect(weeks[4]?.[4]).toBe('2026-12-31');
  });

  it('are those of the city, wherever the device is', () => {
    expect(inTokyo('2026-11-22T15:00:00Z')).toBe('2026-11-23T00:00:00');
  });
});

describe('the words for dates', () => {
  it('always carry the weekday', () => {
    expect(words.dates.day('2026-12-08')).toBe('12月8日(火)');
    expect(words.dates.spokenDay('2026-12-08')).toBe('12月8日火曜日');
    expect(words.dates.dayWithYear('2027-02-09T10:00:00')).toBe('2027年2月9日(火)');
  });

  it('say morning and afternoon', () => {
    expect(words.dates.time('2026-12-08T10:00:00')).toBe('午前10時00分');
    expect(words.dates.time('2026-12-08T12:00:00')).toBe('午後0時00分');
    expect(words.dates.time('2026-12-08T12:30:00')).toBe('午後0時30分');
    expect(words.dates.time('2026-12-08T12:05:00')).toBe('午後0時05分');
    expect(words.dates.time('2026-12-08T00:10:00')).toBe('午前0時10分');
    expect(words.dates.timeTo('2026-12-08T10:00:00', '2026-12-08T10:30:00')).toBe('〜10時30分');
    expect(words.dates.timeTo('2026-12-08T11:30:00', '2026-12-08T12:00:00')).toBe('〜午後0時00分');
  });
});
