import type { ProblemBody } from './types';

/** The server said no, in the words of RFC 9457. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly refusals: NonNullable<ProblemBody['refusals']>;
  readonly fields: NonNullable<ProblemBody['fields']>;
  /** Seconds until it is worth trying again, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(body: ProblemBody, retryAfter?: number) {
    super(body.code);
    this.status = body.status;
    this.code = body.code;
    this.detail = body.detail || undefined;
    this.refusals = body.refusals ?? [];
    this.fields = body.fields ?? [];
    this.retryAfter = retryAfter;
  }

  has(code: string): boolean {
    return this.code === code || this.refusals.some((refusal) => refusal.code === code);
  }
}

/** The server has decided: silence, a failing server or a call to wait leave it open what has happened. */
export function isClearNo(error: unknown): error is Problem {
  return error instanceof Problem && error.status < 500 && error.status !== 429;
}

/** No answer at all: the line is cut, or what answered was not this system. */
export class NoAnswer extends Error {}

/** The session has ended; the person has to log in again. */
export class SignedOut extends Error {}

/** Nobody knows what has happened: not a clear no, nor a session that had ended before. */
export function isUnclear(error: unknown): boolean {
  return !isClearNo(error) && !(error instanceof SignedOut);
}

export async function problemOf(response: Response): Promise<Problem | NoAnswer> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!isProblemBody(body)) return new NoAnswer();
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new Problem(body, Number.isFinite(seconds) ? seconds : undefined);
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}
