import { NoAnswer } from './problem';
import type { LoginAnswer } from './types';

/**
 * Who is logged in on this page. The access token lives in memory only; what survives a reload is
 * the HttpOnly refresh cookie of the site.
 */
export type Session =
  | { kind: 'unknown' }
  | { kind: 'out'; ended: boolean }
  | {
      kind: 'in';
      accessToken: string;
      /** Milliseconds of the page's clock from which on the token is too old to be sent. */
      staleAt: number;
      mustAcceptTerms: boolean;
      mustRegister: boolean;
      mustChangePassword: boolean;
    };

const RENEW_BEFORE_SECONDS = 30;

let session: Session = { kind: 'unknown' };
let siteOfSession = '';
let renewing: Promise<void> | undefined;
const listeners = new Set<() => void>();

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

export function currentSession(): Session {
  return session;
}

export function watchSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Entering another site forgets who was logged in on the one before. */
export function enterSite(slug: string): void {
  if (siteOfSession === slug) return;
  siteOfSession = slug;
  renewing = undefined;
  become({ kind: 'unknown' });
}

export function signIn(answer: LoginAnswer): void {
  rememberVisit(true);
  become({
    kind: 'in',
    accessToken: answer.accessToken,
    staleAt: Date.now() + (answer.expiresInSeconds - RENEW_BEFORE_SECONDS) * 1000,
    mustAcceptTerms: answer.mustAcceptTerms,
    mustRegister: answer.mustRegister,
    mustChangePassword: answer.mustChangePassword,
  });
}

/** @param ended true when it ran out, false when the person left or never came. */
export function signOut(ended: boolean): void {
  rememberVisit(false);
  become({ kind: 'out', ended });
}

export function hurdleTaken(hurdle: 'mustRegister' | 'mustChangePassword'): void {
  if (session.kind === 'in') become({ ...session, [hurdle]: false });
}

export function hurdleMet(hurdle: 'mustAcceptTerms' | 'mustChangePassword'): void {
  if (session.kind === 'in') become({ ...session, [hurdle]: true });
}

/** One refresh at a time, however many calls wait for it. Fails with NoAnswer when nobody can tell. */
export function renew(): Promise<void> {
  renewing ??= askForNewToken(siteOfSession).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function askForNewToken(slug: string): Promise<void> {
  const before = session.kind;
  const response = await fetch(`/api/auth/resident/${encodeURIComponent(slug)}/refresh`, {
    method: 'POST',
  }).catch(() => undefined);
  if (slug !== siteOfSession) return;
  if (response?.ok) {
    signIn((await response.json()) as LoginAnswer);
  } else if (response?.status === 401 || response?.status === 403) {
    signOut(before === 'in' || visitedBefore());
  } else {
    throw new NoAnswer();
  }
}

/** Whether asking for a session is worth a call: a mark without any secret, for this tab's browser. */
export function visitedBefore(): boolean {
  try {
    return localStorage.getItem(visitKey()) === '1';
  } catch {
    return false;
  }
}

function rememberVisit(visiting: boolean): void {
  try {
    if (visiting) localStorage.setItem(visitKey(), '1');
    else localStorage.removeItem(visitKey());
  } catch {
    // Private mode: the next visit starts at the login form.
  }
}

function visitKey(): string {
  return `machiyaku.visit.${siteOfSession}`;
}
