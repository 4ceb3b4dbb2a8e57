import type { Next } from '../../api/types';
import { nowInTokyo } from '../../shared/dates';

/** The months for which seats are shown at present, from this one on. */
export interface Horizon {
  first: string;
  last: string;
}

export function horizonOf(next: Next[]): Horizon {
  const first = nowInTokyo().slice(0, 7);
  const last = next[0]?.offeredUntil.slice(0, 7) ?? first;
  return { first, last: last < first ? first : last };
}
