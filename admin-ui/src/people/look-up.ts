import type { QueryClient } from '@tanstack/react-query';
import { isUncertain, Problem } from '@/api/problem';
import type { Resident } from '@/api/types';
import { readResident, residentQuery } from './queries';

const waits = [0, 1_000, 3_000];

/**
 * Does something to a person's bookings. Where the answer is lost, the person is read again: `find` tells from that what
 * was done after all. If nothing was, or nothing can be read, the error says so; the same key makes another try safe.
 */
export async function withLookUp<T>(
  queries: QueryClient,
  personId: string,
  act: () => Promise<T>,
  find: (now: Resident) => T | undefined,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem) || !isUncertain(error)) throw error;
    const now = await readAgain(queries, personId);
    const found = now && find(now);
    if (found !== undefined) return found;
    throw new Problem(error.code, error.status, { wrote: true, lookedUp: now !== undefined });
  }
}

async function readAgain(queries: QueryClient, personId: string): Promise<Resident | undefined> {
  for (const wait of waits) {
    await new Promise((done) => setTimeout(done, wait));
    // Asked anew: a question that is still under way may be older than the act.
    const now = await readResident(personId).catch(() => undefined);
    if (!now) continue;
    queries.setQueryData(residentQuery(personId).queryKey, now);
    return now;
  }
  return undefined;
}
