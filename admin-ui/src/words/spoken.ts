/** Sentences to say aloud: a date as a person hears it, a code letter by letter. */
import { weekday } from './dates';

/** 12月8日、火曜日 — with 来年の or the year where it is not this year's. */
export function spokenDay(date: string, now: string): string {
  const years = Number(date.slice(0, 4)) - Number(now.slice(0, 4));
  const head = years === 0 ? '' : years === 1 ? '来年の' : `${date.slice(0, 4)}年`;
  return `${head}${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日、${weekday(date)}曜日`;
}

/** 午前10時, 午後1時30分; noon is 午後0時00分, for 「12時」 is either to one ear or another */
export function spokenClock(dateTime: string): string {
  const hour = Number(dateTime.slice(11, 13));
  const minute = Number(dateTime.slice(14, 16));
  const half = hour < 12 ? '午前' : '午後';
  if (hour % 12 === 0) return `${half}0時${String(minute).padStart(2, '0')}分`;
  return `${half}${hour % 12}時${minute === 0 ? '' : `${minute}分`}`;
}

/** R7K3M9QA → R、7、K、3、M、9、Q、A */
export function spelled(code: string): string {
  return [...code.replace(/\s/g, '')].join('、');
}

/** R7K3 M9QA */
export function codeInFours(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
