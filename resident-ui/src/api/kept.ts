import { watchSession } from './session';

/** Older than this a list is asked for again: seats go quickly. */
const FRESH_MS = 60_000;

interface Kept {
  list: Promise<unknown>;
  since: number;
}

const kept = new Map<string, Kept>();

/** A list that several steps of one way need is asked for once; every act and every change of session forgets it. */
export function once<T>(name: string, load: () => Promise<T>): Promise<T> {
  const known = kept.get(name);
  if (known && Date.now() - known.since < FRESH_MS) return known.list as Promise<T>;
  const list = load();
  kept.set(name, { list, since: Date.now() });
  list.catch(() => {
    if (kept.get(name)?.list === list) kept.delete(name);
  });
  return list;
}

export function forgetKept(): void {
  kept.clear();
}

watchSession(forgetKept);
