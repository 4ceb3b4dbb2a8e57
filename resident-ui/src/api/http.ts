import { fetchInTime } from './fetch-in-time';
import { NoAnswer, Problem, SignedOut, problemOf } from './problem';
import { forgetKept } from './kept';
import { currentSession, hurdleMet, noteAct, renew, signOut } from './session';

/** An operation of the contract, as the generated types describe it. */
export interface Operation {
  url: string;
  body?: unknown;
  path?: unknown;
  query?: unknown;
  headers?: unknown;
}

type Method = 'GET' | 'POST' | 'PUT';
type Parts<O extends Operation> = Omit<O, 'url'>;

/** A call without a session. */
export async function ask<O extends Operation, Answer>(
  method: Method,
  url: O['url'],
  parts: Parts<O>,
): Promise<Answer> {
  return read<Answer>(await fetchInTime(requestOf(method, url, parts)));
}

/** A call in the name of the person: renews the token before it is too old, and once after a 401. */
export async function askSigned<O extends Operation, Answer>(
  method: Method,
  url: O['url'],
  parts: Parts<O>,
): Promise<Answer> {
  const request = requestOf(method, url, parts);
  if (method !== 'GET') forgetKept();
  let response = await fetchInTime(authorised(request, await freshToken()));
  if (response.status === 401) {
    await renew();
    response = await fetchInTime(authorised(request, tokenInHand()));
  }
  if (response.status === 401) {
    signOut(true);
    throw new SignedOut();
  }
  noteAct();
  if (method !== 'GET') forgetKept();
  return read<Answer>(response);
}

function requestOf(method: Method, url: string, parts: Omit<Operation, 'url'>): Request {
  const path = (parts.path ?? {}) as Record<string, string>;
  const filled = url.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  const address = new URL(filled, location.origin);
  for (const [name, value] of Object.entries((parts.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) address.searchParams.set(name, String(value));
  }
  const headers = new Headers(parts.headers as Record<string, string> | undefined);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', document.documentElement.lang);
  if (parts.body === undefined) return new Request(address, { method, headers });
  headers.set('Content-Type', 'application/json');
  return new Request(address, { method, headers, body: JSON.stringify(parts.body) });
}

async function freshToken(): Promise<string> {
  const session = currentSession();
  if (session.kind !== 'in' || Date.now() >= session.staleAt) await renew();
  return tokenInHand();
}

function tokenInHand(): string {
  const session = currentSession();
  if (session.kind === 'in') return session.accessToken;
  if (session.kind === 'out') throw new SignedOut();
  throw new NoAnswer();
}

function authorised(request: Request, token: string): Request {
  const copy = request.clone();
  copy.headers.set('Authorization', `Bearer ${token}`);
  return copy;
}

async function read<Answer>(response: Response): Promise<Answer> {
  if (response.status === 204) return undefined as Answer;
  if (response.ok) return (await response.json()) as Answer;
  const problem = await problemOf(response);
  if (problem instanceof Problem) noteHurdle(problem.code);
  throw problem;
}

function noteHurdle(code: string): void {
  if (code === 'terms-not-accepted') hurdleMet('mustAcceptTerms');
  if (code === 'password-change-required') hurdleMet('mustChangePassword');
}
