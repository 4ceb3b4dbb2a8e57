import { afterExpiry, currentAccess, noteHurdle, refresh, type Access } from './access';
import { Problem, problemOf } from './problem';

type Query = Record<string, string | number | boolean | undefined>;

type Call = {
  query?: Query;
  body?: unknown;
  /** One key per booking attempt, kept when the same attempt is sent again. */
  idempotencyKey?: string;
  /** A POST that only asks. */
  reads?: boolean;
  signal?: AbortSignal;
};

export const api = {
  get: <T>(path: string, call: Call = {}) => send<T>('GET', path, call),
  post: <T>(path: string, body?: unknown, call: Call = {}) => send<T>('POST', path, { ...call, body }),
  put: <T>(path: string, body: unknown, call: Call = {}) => send<T>('PUT', path, { ...call, body }),
  delete: <T>(path: string, call: Call = {}) => send<T>('DELETE', path, call),
};

/** `crypto.randomUUID` exists on https and localhost only; a venue's own network is often neither. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function send<T>(method: string, path: string, call: Call): Promise<T> {
  let response = await attempt(method, path, call);
  if (response.status === 401 && !path.startsWith('/api/auth/') && (await accessAgain()).state === 'in')
    response = await attempt(method, path, call);
  if (!response.ok) {
    const problem = await problemOf(response, writes(method, call));
    noteHurdle(problem.code);
    throw problem;
  }
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A new token; where the session has ended, the call waits until the person has signed in again or left. */
async function accessAgain(): Promise<Access> {
  const { state } = currentAccess();
  const access = state === 'in' ? await refresh() : currentAccess();
  return access.state === 'expired' ? afterExpiry() : access;
}

async function attempt(method: string, path: string, call: Call): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': 'ja' });
  const access = currentAccess();
  if (access.state === 'in') headers.set('Authorization', `Bearer ${access.token}`);
  if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey);
  try {
    return await fetch(path + queryOf(call.query), {
      method,
      headers,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: call.signal,
    });
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw new Problem('unreachable', 0, { wrote: writes(method, call) });
  }
}

function writes(method: string, { reads = false }: Call): boolean {
  return method !== 'GET' && !reads;
}

function queryOf(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return search.size === 0 ? '' : `?${search}`;
}
