import type { Refusal, Waiver } from '@/api/problem';
import type { Me } from '@/api/types';
import { may } from '@/session/rights';

/** What stands between a person and a slot, for the person at the desk. */
export type Way =
  /** No rule says no. */
  | { open: true; waivers: readonly [] }
  /** Possible when these rules are waived on purpose, with a reason. */
  | { open: true; waivers: readonly Waiver[] }
  /** Not possible; `special`: an administrator could, in special override mode. */
  | { open: false; special: boolean };

/** Which rules the person at the desk would have to waive. The server decides again. */
export function wayThrough(refusals: readonly Refusal[], me: Me, now = Date.now()): Way {
  const waivers = new Set<Waiver>();
  let special = false;
  for (const { waivableBy } of refusals) {
    if (waivableBy === undefined) return { open: false, special: false };
    if (waivableBy === 'SPECIAL' && !overrideRuns(me, now)) special = true;
    if (waivableBy !== 'SPECIAL' && !may(me.role, 'reservations.waive'))
      return { open: false, special: false };
    waivers.add(waivableBy);
  }
  if (special) return { open: false, special: may(me.role, 'override') };
  return { open: true, waivers: [...waivers] };
}

export function overrideRuns(me: Me, now = Date.now()): boolean {
  return may(me.role, 'override') && me.override !== undefined && Date.parse(me.override.until) > now;
}
