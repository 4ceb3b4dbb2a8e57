export type FieldUse = 'REQUIRED' | 'OPTIONAL' | 'HIDDEN';
export type Level = 'MANY' | 'FEW' | 'NONE' | 'CLOSED';
export type Status =
  'RESERVED' | 'CHECKED_IN' | 'VACCINATED' | 'SCREENED_ONLY' | 'CANCELLED' | 'NO_SHOW';

export type ProblemCode =
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
  | 'idempotency-key-reused'
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
  | 'idempotency-key-missing'
  | 'password-too-weak'
  | 'password-wrong';

export interface Why {
  code: string;
  detail: string;
  possibleFrom?: string | null;
}

export interface FieldProblem {
  field: string;
  code: string;
  detail: string;
}

export interface ProblemBody {
  status: number;
  code: string;
  title?: string | null;
  detail?: string | null;
  refusals?: Why[] | null;
  fields?: FieldProblem[] | null;
}

export interface SiteLink {
  slug: string;
  siteName: string;
}

export interface Sites {
  demo: boolean;
  sites: SiteLink[];
}

export interface Site {
  slug: string;
  siteName: string;
  tenantName?: string | null;
  plan: 'MUNICIPALITY' | 'WORKPLACE' | 'MEDICAL_INSTITUTION';
  contactPhone?: string | null;
  demo: boolean;
  bookingOpensAt?: string | null;
  fields: Record<'nameKana' | 'name' | 'sex' | 'phone' | 'email', FieldUse>;
  cancelDeadlineText?: string | null;
  whatToBring?: string | null;
  priceText?: string | null;
  changeUntilDayBefore: boolean;
}

export interface Terms {
  version: number;
  text: string;
}

export interface LoginAnswer {
  accessToken: string;
  expiresInSeconds: number;
  mustAcceptTerms: boolean;
  mustRegister: boolean;
  mustChangePassword: boolean;
}

export interface HistoryItem {
  id: string;
  programmeId: string;
  programmeName: string;
  dose: number;
  date: string;
  vaccineName: string;
}

export interface Me {
  birthDate?: string | null;
  birthDateKind: 'REAL' | 'DUMMY' | 'UNKNOWN';
  registered: boolean;
  vouchers: { id: string; municipalityCode: string; number: string }[];
  familyNameKana?: string | null;
  givenNameKana?: string | null;
  familyName?: string | null;
  givenName?: string | null;
  sex?: 'FEMALE' | 'MALE' | 'OTHER' | null;
  phone?: string | null;
  email?: string | null;
  mailOptIn: boolean;
  ownPassword: boolean;
  history: HistoryItem[];
  version: number;
}

export interface MeForm {
  familyNameKana?: string;
  givenNameKana?: string;
  familyName?: string;
  givenName?: string;
  sex?: 'FEMALE' | 'MALE' | 'OTHER';
  phone?: string;
  email?: string;
  mailOptIn?: boolean;
  birthDate?: string;
  password?: string;
  version: number;
}

export interface Vaccine {
  id: string;
  programmeId: string;
  name: string;
  maker?: string | null;
  doses: number;
}

export interface Venue {
  id: string;
  name: string;
  address: string;
  station?: string | null;
  phone?: string | null;
  notes?: string | null;
  district?: string | null;
  vaccineIds: string[];
  firstFree?: { date: string; level: Level } | null;
}

export interface Next {
  programmeId: string;
  programmeName: string;
  dose: number;
  earliest?: string | null;
  latest?: string | null;
  vaccineIds: string[];
  why: Why[];
  bookedReservationId?: string | null;
}

export interface Day {
  date: string;
  level: Level;
  remaining: number;
  why?: Why | null;
}

export interface PersonDays {
  month: string;
  firstMonthWithRoom?: string | null;
  days: Day[];
}

export interface Slot {
  id: string;
  venueId: string;
  venueName: string;
  name: string;
  programmeId: string;
  vaccineId: string;
  vaccineName: string;
  startsAt: string;
  endsAt: string;
  remaining: number;
  setHalf?: 'FIRST' | 'SECOND' | null;
}

export interface PersonSlot {
  slot: Slot;
  level: Level;
  refusals: Why[];
  second?: { slotId: string; startsAt: string; endsAt: string } | null;
}

export interface Reservation {
  id: string;
  checkInCode: string;
  programmeId: string;
  programmeName: string;
  slotId: string;
  venueId: string;
  venueName: string;
  venueAddress?: string | null;
  venuePhone?: string | null;
  vaccineId: string;
  vaccineName: string;
  startsAt: string;
  endsAt: string;
  dose: number;
  status: Status;
  setId?: string | null;
  version: number;
  changeable: boolean;
  changeableUntil?: string | null;
}
