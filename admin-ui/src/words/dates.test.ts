import { describe, expect, it } from 'vitest';
import { bothCalendars, clockRange, dateOf, eraDate, fullDate, parseClock, parseDate, yearOf } from './dates';

describe('dates as staff read and type them', () => {
  it('always says the weekday', () => {
    expect(fullDate('2026-12-08')).toBe('2026/12/08(火)');
    expect(clockRange('2026-12-08T09:30:00', '2026-12-08T10:00:00')).toBe('9:30〜10:00');
  });

  it('knows on which day an era began', () => {
    expect(eraDate('2019-04-30')).toBe('平成31年4月30日');
    expect(eraDate('2019-05-01')).toBe('令和元年5月1日');
    expect(bothCalendars('1951-10-12')).toBe('1951年(昭和26年)10月12日');
    expect(bothCalendars('2019-05-01')).toBe('2019年(令和元年)5月1日');
  });

  it.each([
    ['1951', 1951],
    ['昭和26', 1951],
    ['S26', 1951],
    ['ｓ２６年', 1951],
    ['令和元', 2019],
    ['\u200b昭和26\ufeff', 1951],
    ['S0', undefined],
    ['51', undefined],
  ])('reads the year %s as %s', (text, year) => {
    expect(yearOf(text)).toBe(year);
  });

  it.each([
    ['2026/12/1', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['２０２６-１２-０１', '2026-12-01'],
    ['12/1', '2026-12-01'],
    ['2026\u201012\u20101', '2026-12-01'],
    ['\u200b2026−12−01', '2026-12-01'],
    ['１２ー１', '2026-12-01'],
    ['1/5', '2027-01-05'],
    ['2026/2/29', undefined],
    ['あした', undefined],
  ])('reads %s as %s on 22 November 2026', (text, date) => {
    expect(parseDate(text, '2026-11-22')).toBe(date);
  });

  it.each([
    ['12/7', '2025-12-07'],
    ['11/22', '2026-11-22'],
    ['11/23', '2025-11-23'],
    ['2/29', '2024-02-29'],
    ['2026/12/7', '2026-12-07'],
  ])('reads %s as %s on 22 November 2026 where it has happened', (text, date) => {
    expect(parseDate(text, '2026-11-22', true)).toBe(date);
  });

  it('has 29 February only in leap years', () => {
    expect(dateOf(2028, 2, 29)).toBe('2028-02-29');
    expect(dateOf(2027, 2, 29)).toBeUndefined();
  });

  it.each([
    ['9:30', '09:30'],
    ['930', '09:30'],
    ['１３：００', '13:00'],
    ['\u200b9:30', '09:30'],
    ['24:00', undefined],
  ])('reads the time %s as %s', (text, time) => {
    expect(parseClock(text)).toBe(time);
  });
});
