import { NoAnswer, Problem, SignedOut, problemOf } from './problem';
import { currentSession, hurdleMet, renew, signOut } from './session';

/** A call without a session. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  return read<T>(await send(new Request(addressOf(path), withJson(init))));
}

/** A call in the name of the person: renews the token before it is too old, and once after a 401. */
export async function askSigned<T>(path: string, init: RequestInit = {}): Promise<T> {
  const request = new Request(addressOf(path), withJson(init));
  let token = await freshToken();
  let response = await send(authorised(request, token));
  if (response.status === 401) {
    await renew();
    token = tokenInHand();
    response = await send(authorised(request, token));
    if (response.status === 401) signOut(true);
  }
  if (response.status === 401) throw new SignedOut();
  return read<T>(response);
}

export function json(method: string, body: unknown, headers: Record<string, string> = {}) {
  return {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  };
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

function addressOf(path: string): string {
  return new URL(path, location.origin).href;
}

function withJson(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', document.documentElement.lang);
  return { ...init, headers };
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    throw new NoAnswer();
  }
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  if (response.ok) return (await response.json()) as T;
  const problem = await problemOf(response);
  if (problem instanceof Problem) noteHurdle(problem.code);
  throw problem;
}

function noteHurdle(code: string): void {
  if (code === 'terms-not-accepted') hurdleMet('mustAcceptTerms');
  if (code === 'password-change-required') hurdleMet('mustChangePassword');
}
