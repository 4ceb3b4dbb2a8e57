import { fetchInTime } from './fetch-in-time';
import { NoAnswer } from './problem';
import type { LoginAnswer } from './types';

/**
 * Who is logged in on this page. The access token lives in memory only; what survives a reload is
 * the HttpOnly refresh cookie of the site.
 */
export type Session =
  | { kind: 'unknown' }
  /** `other`: somebody else has logged in on another page of this browser. */
  | { kind: 'out'; ended: boolean; other?: true }
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
  rememberPerson(personOf(answer.accessToken));
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
  rememberPerson('');
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
  const path = `/api/auth/resident/${encodeURIComponent(slug)}/refresh`;
  const response = await fetchInTime(
    new Request(new URL(path, location.origin), { method: 'POST' }),
  );
  if (slug !== siteOfSession) return;
  if (response.ok) {
    takeRenewed((await response.json()) as LoginAnswer);
  } else if (response.status === 401 || response.status === 403) {
    signOut(before === 'in' || visitedBefore());
  } else {
    throw new NoAnswer();
  }
}

/** The cookie is the browser's, a page is one person's: it never goes on in another one's name. */
function takeRenewed(answer: LoginAnswer): void {
  const person = personOfPage();
  if (person && person !== personOf(answer.accessToken)) {
    become({ kind: 'out', ended: true, other: true });
  } else {
    signIn(answer);
  }
}

/** The subject of a token of this system. */
function personOf(token: string): string {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    return String((JSON.parse(atob(payload)) as { sub: unknown }).sub);
  } catch {
    return '';
  }
}

/** Kept over a reload, for this tab only: an id without any right. */
function personOfPage(): string {
  try {
    return sessionStorage.getItem(personKey()) ?? '';
  } catch {
    return '';
  }
}

function rememberPerson(person: string): void {
  try {
    if (person) sessionStorage.setItem(personKey(), person);
    else sessionStorage.removeItem(personKey());
  } catch {
    // Without storage two people cannot be told apart on one browser.
  }
}

function personKey(): string {
  return `machiyaku.person.${siteOfSession}`;
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
