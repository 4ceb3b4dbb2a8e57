import type { PersonSlotObjection, ProblemType, Waiver } from './generated';

/** Every code the API may answer with, and `unreachable` for when no answer came. */
export type ProblemCode = ProblemType | 'unreachable';

export type { Waiver };

/** A rule that said no, in a sentence for people; `possibleFrom`: the first day on which it would not. */
export type Refusal = PersonSlotObjection;

export type FieldFault = { field: string; code: string; detail: string };

/** What the server (or the missing connection) said instead of an answer. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  readonly refusals: Refusal[];
  readonly fields: FieldFault[];
  /** Something was to be written, and no answer says whether it was. */
  readonly uncertain: boolean;
  /** Uncertain, but it was looked up since: nothing had changed by then. */
  readonly lookedUp: boolean;

  constructor(
    code: ProblemCode,
    status: number,
    said: {
      detail?: string;
      refusals?: Refusal[];
      fields?: FieldFault[];
      wrote?: boolean;
      lookedUp?: boolean;
    } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.detail = said.detail ?? '';
    this.refusals = said.refusals ?? [];
    this.fields = said.fields ?? [];
    this.uncertain = said.wrote === true && (status === 0 || status >= 500);
    this.lookedUp = said.lookedUp === true;
  }
}

/** `wrote`: the call was to change something. */
export async function problemOf(response: Response, wrote = false): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem(body.code ?? codeOf(response.status), response.status, { ...body, wrote });
}

export function isUncertain(error: unknown): boolean {
  return error instanceof Problem && error.uncertain;
}

function codeOf(status: number): ProblemCode {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  if (status === 502 || status === 503 || status === 504) return 'busy';
  return status < 500 ? 'bad-request' : 'internal-error';
}
