import { describe, expect, it } from 'vitest';
import { words } from '../words/words';
import { eraOf, firstPassword, readBirthDate } from './birth-date';

const today = '2026-11-22';
const read = (year: string, month: string, day: string) =>
  readBirthDate({ year, month, day }, today);

describe('a birth date', () => {
  it.each([
    ['1951', '1951-10-12'],
    ['昭和26', '1951-10-12'],
    ['昭和26年', '1951-10-12'],
    ['昭和２６', '1951-10-12'],
    ['S26', '1951-10-12'],
    ['s26', '1951-10-12'],
    ['Ｓ２６', '1951-10-12'],
    ['平成元', '1989-10-12'],
    ['大正15', '1926-10-12'],
    ['R1', '2019-10-12'],
  ])('with the year %s is read', (year, date) => {
    expect(read(year, '10', '12')).toEqual({ date });
  });

  it('takes full-width digits and the words 月 and 日', () => {
    expect(read('1951', '１０月', '１２日')).toEqual({ date: '1951-10-12' });
    expect(read('\u200b1951', '10\u200b', '\ufeff12')).toEqual({ date: '1951-10-12' });
  });

  it.each([
    ['', '', '', 'empty'],
    ['26', '10', '12', 'year-without-era'],
    ['昭', '10', '12', 'year-unknown'],
    ['昭和0', '10', '12', 'year-unknown'],
    ['1800', '10', '12', 'year-unknown'],
    ['1951', '13', '12', 'month-unknown'],
    ['1951', '', '12', 'month-unknown'],
    ['1951', '2', '29', 'day-unknown'],
    ['2027', '1', '1', 'future'],
  ])('of %s/%s/%s is refused as %s', (year, month, day, fault) => {
    expect(read(year, month, day)).toEqual({ fault });
  });

  it('exists on 29 February of a leap year', () => {
    expect(read('1952', '2', '29')).toEqual({ date: '1952-02-29' });
  });

  it('is read back in both calendars', () => {
    expect(words.dates.birthDate('1951-10-12')).toBe('昭和26年(1951年)10月12日');
    expect(words.dates.birthDate('2019-05-01')).toBe('令和元年(2019年)5月1日');
  });

  it('belongs to the era that had begun that day', () => {
    expect(eraOf('1989-01-07')).toEqual({ name: '昭和', year: 64 });
    expect(eraOf('1989-01-08')).toEqual({ name: '平成', year: 1 });
    expect(eraOf('1926-12-24')).toEqual({ name: '大正', year: 15 });
  });

  it('is the first password without its hyphens', () => {
    expect(firstPassword('1951-01-02')).toBe('19510102');
  });
});
