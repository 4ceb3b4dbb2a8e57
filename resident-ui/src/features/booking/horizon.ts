import { nowInTokyo, plusMonths } from '../../shared/dates';

/** As far ahead as a second dose may lie. */
const MONTHS_AHEAD = 12;

export function firstMonth(): string {
  return nowInTokyo().slice(0, 7);
}

export function lastMonth(): string {
  return plusMonths(firstMonth(), MONTHS_AHEAD);
}
