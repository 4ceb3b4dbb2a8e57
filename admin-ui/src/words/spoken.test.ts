import { expect, it } from 'vitest';
import { codeInFours, spelled, spokenClock, spokenDay } from './spoken';

it('says the year only where it is not this one', () => {
  expect(spokenDay('2026-12-08', '2026-11-24')).toBe('12月8日、火曜日');
  expect(spokenDay('2027-02-09', '2026-11-24')).toBe('来年の2月9日、火曜日');
  expect(spokenDay('2028-02-29', '2026-11-24')).toBe('2028年2月29日、火曜日');
});

it.each([
  ['2026-12-08T10:00:00', '午前10時'],
  ['2026-12-08T13:30:00', '午後1時30分'],
  ['2026-12-08T12:00:00', '午後0時00分'],
  ['2026-12-08T12:30:00', '午後0時30分'],
  ['2026-12-08T12:05:00', '午後0時05分'],
  ['2026-12-08T00:10:00', '午前0時10分'],
  ['2026-12-08T00:00:00', '午前0時00分'],
  ['2026-12-08T11:59:00', '午前11時59分'],
  ['2026-12-08T23:30:00', '午後11時30分'],
  ['2026-12-08T09:05:00', '午前9時5分'],
])('says the time of %s as %s', (dateTime, said) => {
  expect(spokenClock(dateTime)).toBe(said);
});

it('spells a check-in code', () => {
  expect(spelled('R7K3M9QA')).toBe('R、7、K、3、M、9、Q、A');
  expect(codeInFours('R7K3M9QA')).toBe('R7K3 M9QA');
});
