import { fetchInTime } from './fetch-in-time';
import { NoAnswer } from './problem';
import * as remembered from './remembered';
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
      /** Whose session it is: an id without any right. */
      person: string;
      accessToken: string;
      /** Milliseconds of the page's clock from which on the token is too old to be sent. */
      staleAt: number;
      mustAcceptTerms: boolean;
      mustRegister: boolean;
      mustChangePassword: boolean;
    };

const RENEW_BEFORE_SECONDS = 30;

/** The server ends a session after 30 idle minutes. */
const IDLE_MS = 30 * 60_000;

let session: Session = { kind: 'unknown' };
let siteOfSession = '';
let renewing: Promise<void> | undefined;
let lastAct = 0;
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
  lastAct = 0;
  renewing = undefined;
  become({ kind: 'unknown' });
}

export function signIn(answer: LoginAnswer): void {
  const person = personOf(answer.accessToken);
  remembered.rememberVisit(siteOfSession, true);
  remembered.rememberPerson(siteOfSession, person);
  noteAct();
  become({
    kind: 'in',
    person,
    accessToken: answer.accessToken,
    staleAt: Date.now() + (answer.expiresInSeconds - RENEW_BEFORE_SECONDS) * 1000,
    mustAcceptTerms: answer.mustAcceptTerms,
    mustRegister: answer.mustRegister,
    mustChangePassword: answer.mustChangePassword,
  });
}

/** @param ended true when it ran out, false when the person left or never came. */
export function signOut(ended: boolean): void {
  remembered.rememberVisit(siteOfSession, false);
  remembered.rememberPerson(siteOfSession, '');
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
  const person = remembered.personOfPage(siteOfSession);
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

/** Whether asking for a session is worth a call. */
export function visitedBefore(): boolean {
  return remembered.visitedBefore(siteOfSession);
}

/** The server has answered the person: from now on it counts the idle minutes anew. */
export function noteAct(): void {
  lastAct = Date.now();
  remembered.rememberAct(siteOfSession, lastAct);
}

/** Milliseconds until the session ends if nothing is done. */
export function leftOfSession(): number {
  return Math.max(lastAct, remembered.lastActIn(siteOfSession)) + IDLE_MS - Date.now();
}
