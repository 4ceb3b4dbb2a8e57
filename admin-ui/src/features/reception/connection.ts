import { useSyncExternalStore } from 'react';
import { Problem } from '@/api/problem';

let reached = true;
/** How often the connection was lost. */
let losses = 0;
const listeners = new Set<() => void>();

function say(next: boolean) {
  if (next === reached) return;
  reached = next;
  if (!next) losses++;
  listeners.forEach((listener) => listener());
}

/** A call of the desk. Whether the desk is connected is what the newest of them heard: an answer, or nothing. */
export async function heard<T>(call: Promise<T>): Promise<T> {
  try {
    const answer = await call;
    say(true);
    return answer;
  } catch (error) {
    if (error instanceof Problem) say(error.code !== 'unreachable');
    throw error;
  }
}

function listen(listener: () => void) {
  const lost = () => say(false);
  listeners.add(listener);
  window.addEventListener('offline', lost);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('offline', lost);
  };
}

/** Is the server there? When the device finds its network again, the next answer says so. */
export function useConnected(): boolean {
  return useSyncExternalStore(listen, () => reached);
}

/** What was heard before this number rose may have changed on the other side since. */
export function useLosses(): number {
  return useSyncExternalStore(listen, lossesSoFar);
}

export function lossesSoFar(): number {
  return losses;
}

const passing = new Set([0, 401, 429, 502, 503, 504]);
const hurdles = new Set<string>(['terms-not-accepted', 'password-change-required']);

/** No word about the thing itself: the same call may well succeed later, with a connection or after signing in. */
export function mayComeLater(error: unknown): boolean {
  return !(error instanceof Problem) || passing.has(error.status) || hurdles.has(error.code);
}
