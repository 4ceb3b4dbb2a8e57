import { problemOf, Problem } from './problem';
import type { LoginAnswer } from './types';

/** Where the person stands: the access token lives only here, in memory; the refresh cookie is out of reach. */
export type Access =
  | { state: 'unknown' }
  | { state: 'out' }
  /** The session ended while somebody worked: the page waits for the same person to sign in again. */
  | { state: 'expired' }
  | { state: 'in'; token: string; mustAcceptTerms: boolean; mustChangePassword: boolean };

let access: Access = { state: 'unknown' };
let refreshing: Promise<Access> | undefined;
const listeners = new Set<() => void>();

export function currentAccess(): Access {
  return access;
}

export function onAccessChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Access) {
  access = next;
  listeners.forEach((listener) => listener());
}

export function letIn(answer: LoginAnswer) {
  become({
    state: 'in',
    token: answer.accessToken,
    mustAcceptTerms: answer.mustAcceptTerms,
    mustChangePassword: answer.mustChangePassword,
  });
}

/** While the session has ended: resolves when somebody is signed in again, or has left. */
export function afterExpiry(): Promise<Access> {
  return new Promise((resolve) => {
    const stop = onAccessChange(() => {
      if (access.state === 'expired') return;
      stop();
      resolve(access);
    });
  });
}

export function shutOut() {
  become({ state: 'out' });
}

/** As before the first page; for tests. */
export function forgetAccess() {
  listeners.clear();
  access = { state: 'unknown' };
}

/** The server answered that something has to be done first. */
export function noteHurdle(code: string) {
  if (access.state !== 'in') return;
  if (code === 'terms-not-accepted' && !access.mustAcceptTerms) become({ ...access, mustAcceptTerms: true });
  if (code === 'password-change-required' && !access.mustChangePassword)
    become({ ...access, mustChangePassword: true });
}

/** One refresh at a time, however many calls wait for it. */
export function refresh(): Promise<Access> {
  refreshing ??= askForToken().finally(() => (refreshing = undefined));
  return refreshing;
}

async function askForToken(): Promise<Access> {
  const response = await fetch('/api/auth/staff/refresh', { method: 'POST' }).catch(() => {
    throw new Problem('unreachable', 0);
  });
  if (response.ok) letIn(await response.json());
  else if (response.status === 401) become({ state: access.state === 'unknown' ? 'out' : 'expired' });
  else throw await problemOf(response);
  return access;
}

/** At the first page: is there a session from before? */
export async function findAccess(): Promise<Access> {
  return access.state === 'unknown' ? refresh() : access;
}
