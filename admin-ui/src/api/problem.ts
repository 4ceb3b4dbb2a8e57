/** Every code the API may answer with, and `unreachable` for when no answer came. */
export type ProblemCode =
  | RefusalCode
  | 'login-failed'
  | 'unauthenticated'
  | 'forbidden'
  | 'password-change-required'
  | 'municipality-code-needed'
  | 'not-found'
  | 'bad-request'
  | 'validation-failed'
  | 'stale-version'
  | 'too-large'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'busy'
  | 'internal-error'
  | 'voucher-exists'
  | 'venue-number-taken'
  | 'slot-has-bookings'
  | 'capacity-below-booked'
  | 'slot-clash'
  | 'tenant-exists'
  | 'status-not-possible'
  | 'undo-expired'
  | 'idempotency-key-missing'
  | 'password-too-weak'
  | 'password-wrong'
  | 'override-mode-needed'
  | 'unreachable';

/** A rule of booking said no. */
export type RefusalCode =
  | 'voucher-unknown'
  | 'voucher-blocked'
  | 'site-closed'
  | 'venue-unpublished'
  | 'slot-unpublished'
  | 'slot-past'
  | 'same-day-closed'
  | 'not-open-yet'
  | 'slot-full'
  | 'too-young'
  | 'too-old'
  | 'dose-not-next'
  | 'dose-not-offered'
  | 'interval-too-short'
  | 'vaccine-differs'
  | 'already-reserved'
  | 'first-dose-missing'
  | 'set-second-full'
  | 'deadline-passed'
  | 'already-recorded'
  | 'outside-your-venues'
  | 'override-reason-missing'
  | 'door-closed'
  | 'door-full'
  | 'birth-date-unknown'
  | 'terms-not-accepted'
  | 'details-missing'
  | 'later-dose-conflicts'
  | 'idempotency-key-reused';

export type Waiver = 'OVERBOOK' | 'INTERVAL' | 'SPECIAL';

export type Refusal = {
  code: RefusalCode;
  detail: string;
  possibleFrom?: string;
  waivableBy?: Waiver;
};

export type FieldFault = { field: string; code: string; detail: string };

/** What the server (or the missing connection) said instead of an answer. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  readonly refusals: Refusal[];
  readonly fields: FieldFault[];

  constructor(
    code: ProblemCode,
    status: number,
    said: { detail?: string; refusals?: Refusal[]; fields?: FieldFault[] } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.detail = said.detail ?? '';
    this.refusals = said.refusals ?? [];
    this.fields = said.fields ?? [];
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem(body.code ?? codeOf(response.status), response.status, body);
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
