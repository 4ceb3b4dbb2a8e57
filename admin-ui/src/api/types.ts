/** The shapes of the API that the console uses, by the names of the contract. */
import type { Refusal, Waiver } from './problem';

export type Role = 'ADMINISTRATOR' | 'CALL_CENTRE' | 'VENUE_MANAGER' | 'VENUE_STAFF';
export type Level = 'MANY' | 'FEW' | 'NONE' | 'CLOSED';
export type ReservationStatus =
  'RESERVED' | 'CHECKED_IN' | 'VACCINATED' | 'SCREENED_ONLY' | 'CANCELLED' | 'NO_SHOW';
export type Channel = 'WEB' | 'LINE' | 'IVR' | 'OPERATOR' | 'BULK' | 'WALK_IN';
export type CancelReason = 'RESIDENT' | 'OFFICE' | 'NO_SHOW' | 'WEATHER' | 'SUPPLY' | 'DUPLICATE';

export type Page<T> = { items: T[]; page: number; size: number; total: number };

export type LoginAnswer = {
  accessToken: string;
  expiresInSeconds: number;
  mustAcceptTerms: boolean;
  mustRegister: boolean;
  mustChangePassword: boolean;
};

export type Terms = { kind: string; version: number; text: string };

export type Me = {
  accountId: string;
  loginId: string;
  name: string;
  role: Role;
  master: boolean;
  venueIds: string[];
  tenantCode: string;
  tenantName: string;
  siteName: string;
  slug: string;
  plan: 'MUNICIPALITY' | 'WORKPLACE' | 'MEDICAL_INSTITUTION';
  demo: boolean;
  overrideUntil?: string;
  contactPhone?: string;
  simultaneousBooking: boolean;
};

export type Programme = {
  id: string;
  code: string;
  name: string;
  from: string;
  to: string;
  category: string;
};

export type Vaccine = {
  id: string;
  programmeId: string;
  name: string;
  maker: string;
  vrsCode?: string;
  minAgeMonths?: number;
  maxAgeMonths?: number;
  doses: number;
  active: boolean;
  child: boolean;
  setIntervalDays?: number;
};

export type VenueKind = 'MASS' | 'INDIVIDUAL';

export type VenueForm = {
  number: string;
  name: string;
  kind: VenueKind;
  district?: string;
  postcode?: string;
  address: string;
  station?: string;
  phone?: string;
  notes?: string;
  vaccineIds: string[];
  published: boolean;
};

export type Venue = VenueForm & { id: string; version: number };

export type SlotView = {
  id: string;
  venueId: string;
  venueName: string;
  name: string;
  programmeId: string;
  vaccineId: string;
  vaccineName: string;
  startsAt: string;
  endsAt: string;
  capacity: number;
  reserved: number;
  overbooked: number;
  remaining: number;
  level: Level;
  published: boolean;
  opensAt?: string;
  sameDay: boolean;
  minAge?: number;
  maxAge?: number;
  minAgeMonths?: number;
  maxAgeMonths?: number;
  doseFrom: number;
  doseTo: number;
  intervalMonths?: number;
  pairedSlotId?: string;
  setHalf?: 'FIRST' | 'SECOND';
  version: number;
};

export type SlotForm = {
  venueId: string;
  name: string;
  vaccineId: string;
  startsAt: string;
  endsAt: string;
  capacity: number;
  published: boolean;
  sameDay: boolean;
  minAge?: number;
  maxAge?: number;
  minAgeMonths?: number;
  maxAgeMonths?: number;
  doseFrom: number;
  doseTo: number;
  intervalMonths?: number;
  opensAt?: string;
  child?: boolean;
  set?: { secondStartsAt?: string; secondCapacity?: number };
  confirmLowerCapacity?: boolean;
};

export type SlotBatchAnswer = {
  slots: SlotView[];
  clashes: { index: number; slotId?: string; detail: string }[];
};

export type ReservationLine = {
  reservationId: string;
  checkInCode: string;
  municipalityCode: string;
  voucherNumber: string;
  provisional: boolean;
  personId: string;
  familyNameKana?: string;
  givenNameKana?: string;
  familyName?: string;
  givenName?: string;
  birthDate?: string;
  dose: number;
  status: ReservationStatus;
  channel: Channel;
  needs?: string;
  overrides: Waiver[];
  /** Until then the last step can be undone without a reason. */
  undoUntil?: string;
  version: number;
};

export type BirthDateKind = 'REAL' | 'DUMMY' | 'UNKNOWN';

export type Voucher = {
  id: string;
  personId: string;
  municipalityCode: string;
  number: string;
  birthDate?: string;
  birthDateKind: BirthDateKind;
  siteAllowed: boolean;
  origin: 'REGISTERED' | 'PROVISIONAL' | 'SELF_REGISTERED';
  locked: boolean;
  registered: boolean;
  version: number;
};

export type ResidentLine = {
  personId: string;
  vouchers: Voucher[];
  familyNameKana?: string;
  givenNameKana?: string;
  familyName?: string;
  givenName?: string;
  birthDate?: string;
  phone?: string;
  nextReservation?: { startsAt: string; venueName: string; status: ReservationStatus };
};

export type HistoryItem = {
  id: string;
  programmeId: string;
  programmeName: string;
  dose: number;
  date: string;
  vaccineId: string;
  vaccineName: string;
  lotNumber?: string;
  physicianName?: string;
  source: 'RESERVATION' | 'VRS' | 'IMPORT' | 'MANUAL' | 'SELF';
};

export type Next = {
  programmeId: string;
  programmeName: string;
  dose: number;
  earliest?: string;
  latest?: string;
  vaccineIds: string[];
  why: Refusal[];
  bookedReservationId?: string;
};

export type ReservationView = {
  id: string;
  checkInCode: string;
  voucherId: string;
  personId: string;
  programmeId: string;
  programmeName: string;
  slotId: string;
  venueId: string;
  venueName: string;
  venueAddress: string;
  venuePhone?: string;
  vaccineId: string;
  vaccineName: string;
  startsAt: string;
  endsAt: string;
  dose: number;
  status: ReservationStatus;
  channel: Channel;
  setId?: string;
  overrides: Waiver[];
  cancelReason?: CancelReason;
  reservedAt: string;
  version: number;
  changeable: boolean;
  changeableUntil?: string;
  /** A booking at a venue the person at the desk is not in charge of: only its date is known. */
  otherVenue?: boolean;
  /** Until then the last step can be undone without a reason. */
  undoUntil?: string;
};

export type PersonDetails = {
  familyNameKana?: string;
  givenNameKana?: string;
  familyName?: string;
  givenName?: string;
  sex?: 'FEMALE' | 'MALE' | 'OTHER';
  phone?: string;
  email?: string;
  mailOptIn: boolean;
  needs?: string;
  guardianName?: string;
  language?: string;
  birthDate?: string;
};

export type Resident = PersonDetails & {
  personId: string;
  vouchers: Voucher[];
  birthDateKind: BirthDateKind;
  ageToday?: number;
  registered: boolean;
  deceasedOn?: string;
  movedOutOn?: string;
  protectedPerson: boolean;
  history: HistoryItem[];
  reservations: ReservationView[];
  next: Next[];
  version: number;
};

export type ResidentVenue = {
  id: string;
  number: string;
  name: string;
  kind: VenueKind;
  postcode?: string;
  address: string;
  station?: string;
  phone?: string;
  notes?: string;
  district?: string;
  vaccineIds: string[];
  firstFree?: { date: string; level: Level };
  published?: boolean;
};

export type PersonDay = { date: string; level: Level; remaining: number; why?: Refusal };

export type PersonDays = {
  month: string;
  firstMonthWithRoom?: string;
  asOf: string;
  days: PersonDay[];
};

export type PersonSlot = {
  slot: SlotView;
  level: Level;
  refusals: Refusal[];
  /** The other half, when the slot is the first of a set. */
  second?: { slotId: string; startsAt: string; endsAt: string };
};

export type Scan = {
  outcome: 'BOOKED_HERE' | 'NOT_TODAY' | 'NOT_BOOKED' | 'BIRTH_DATE_NEEDED' | 'UNKNOWN' | 'MUST_NOT';
  sentence: string;
  resident?: Resident;
  reservation?: ReservationView;
  others?: ReservationView[];
  /** The voucher that was read. */
  voucherId?: string;
};

export type ReceptionDay = {
  venueName: string;
  date: string;
  expected: number;
  checkedIn: number;
  done: number;
  lines: {
    slotId: string;
    slotName: string;
    startsAt: string;
    endsAt: string;
    vaccineId?: string;
    vaccineName?: string;
    reservations: ReservationLine[];
  }[];
};

export type LastResult = { lotNumber?: string; physicianName?: string; institutionCode?: string };

export type Site = { slug: string; siteName: string; whatToBring?: string; contactPhone?: string };
