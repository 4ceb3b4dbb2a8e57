import { eraOf } from '../../shared/birth-date';
import { clockOf, partsOf } from '../../shared/dates';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;

const half = (dateTime: string) => (clockOf(dateTime).hour < 12 ? '午前' : '午後');

const clock = (dateTime: string) => {
  const { hour, minute } = clockOf(dateTime);
  return `${hour < 12 ? hour : hour - 12}時${String(minute).padStart(2, '0')}分`;
};

export const dates = {
  weekdays,
  /** 12月8日(火) */
  day: (date: string) => {
    const { month, day, weekday } = partsOf(date);
    return `${month}月${day}日(${weekdays[weekday]})`;
  },
  /** 2026年12月8日(火) */
  dayWithYear: (date: string) => `${partsOf(date).year}年${dates.day(date)}`,
  /** 12月8日 */
  dayOnly: (date: string) => `${partsOf(date).month}月${partsOf(date).day}日`,
  /** 12月8日火曜日, for readers */
  spokenDay: (date: string) => `${dates.dayOnly(date)}${dates.weekday(date)}`,
  weekday: (date: string) => `${weekdays[partsOf(date).weekday]}曜日`,
  weekdayShort: (date: string) => weekdays[partsOf(date).weekday] ?? '',
  year: (date: string) => `${partsOf(date).year}年`,
  /** 12/8, for the line between two days */
  short: (date: string) => `${partsOf(date).month}/${partsOf(date).day}`,
  monthOnly: (date: string) => `${partsOf(date).month}月`,
  /** 2026年12月 */
  month: (month: string) => `${partsOf(month).year}年${partsOf(month).month}月`,
  /** 午前10時00分 */
  time: (dateTime: string) => `${half(dateTime)}${clock(dateTime)}`,
  /** 〜10時30分, after 午前10時00分; says 午後 again only where it changes */
  timeTo: (from: string, to: string) => `〜${half(from) === half(to) ? clock(to) : dates.time(to)}`,
  /** 昭和26年(1951年)10月12日 */
  birthDate: (date: string) => {
    const era = eraOf(date);
    const { year } = partsOf(date);
    const inEra = era ? `${era.name}${era.year === 1 ? '元' : era.year}年(${year}年)` : `${year}年`;
    return `${inEra}${dates.dayOnly(date)}`;
  },
};
