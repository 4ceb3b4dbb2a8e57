import type {
  LoginAnswer,
  Me,
  Next,
  PersonSlot,
  Reservation,
  Site,
  Vaccine,
  Venue,
} from '../api/types';

export const aSite = (part: Partial<Site> = {}): Site => ({
  slug: 'machiyaku',
  siteName: 'ワクチン予約',
  tenantName: 'まちやく市',
  plan: 'MUNICIPALITY',
  tenantCode: '999997',
  simultaneousBooking: false,
  languages: ['ja'],
  waitingRoom: false,
  contactPhone: '0120-000-123',
  demo: true,
  fields: {
    nameKana: 'REQUIRED',
    name: 'OPTIONAL',
    sex: 'HIDDEN',
    phone: 'OPTIONAL',
    email: 'OPTIONAL',
  },
  changeUntilDayBefore: true,
  ...part,
});

export const aLogin = (part: Partial<LoginAnswer> = {}): LoginAnswer => ({
  accessToken: 'token-1',
  expiresInSeconds: 900,
  mustAcceptTerms: false,
  mustRegister: false,
  mustChangePassword: false,
  ...part,
});

export const aMe = (part: Partial<Me> = {}): Me => ({
  personId: 'person-1',
  registered: true,
  birthDate: '1951-10-12',
  birthDateKind: 'REAL',
  birthDateCorrectable: false,
  vouchers: [{ id: 'voucher-1', municipalityCode: '999997', number: '4100127305' }],
  familyNameKana: 'タムラ',
  givenNameKana: 'カズコ',
  familyName: '田村',
  givenName: '和子',
  mailOptIn: false,
  ownPassword: true,
  history: [],
  version: 1,
  ...part,
});

export const aNext = (part: Partial<Next> = {}): Next => ({
  programmeId: 'programme-1',
  programmeName: '新型コロナ',
  dose: 1,
  vaccineIds: ['vaccine-1'],
  why: [],
  offeredUntil: '2027-03-31',
  ...part,
});

export const aVaccine = (part: Partial<Vaccine> = {}): Vaccine => ({
  id: 'vaccine-1',
  programmeId: 'programme-1',
  name: 'ファイザー社',
  maker: 'ファイザー',
  doses: 2,
  lastDose: 2,
  active: true,
  child: false,
  ...part,
});

export const aVenue = (part: Partial<Venue> = {}): Venue => ({
  id: 'venue-1',
  number: '1',
  kind: 'MASS',
  published: true,
  name: 'さくらの中央会場',
  address: 'まちやく市中央1-2-3',
  vaccineIds: ['vaccine-1'],
  firstFree: { date: '2026-12-08', level: 'MANY' },
  ...part,
});

/** A slot of 8 December 2026 that begins at the given time and lasts half an hour. */
export const aSlot = (id: string, time: string, remaining: number): PersonSlot => ({
  slot: {
    id,
    venueId: 'venue-1',
    venueName: 'さくらの中央会場',
    name: '午前の部',
    programmeId: 'programme-1',
    vaccineId: 'vaccine-1',
    startsAt: `2026-12-08T${time}:00`,
    endsAt: `2026-12-08T${time.slice(0, 3)}59:00`,
    capacity: 20,
    reserved: 20 - remaining,
    remaining,
    published: true,
    sameDay: false,
    doseFrom: 1,
    doseTo: 2,
  },
  dose: 1,
  level: remaining > 3 ? 'MANY' : remaining > 0 ? 'FEW' : 'NONE',
  refusals: remaining > 0 ? [] : [{ code: 'slot-full', detail: 'この時間は満席です' }],
});

export const aReservation = (part: Partial<Reservation> = {}): Reservation => ({
  id: 'reservation-1',
  checkInCode: 'R7K3M9QA',
  voucherId: 'voucher-1',
  personId: 'person-1',
  sameDay: false,
  statusSince: '2026-11-22T03:00:00Z',
  channel: 'WEB',
  overrides: [],
  reservedAt: '2026-11-22T03:00:00Z',
  programmeId: 'programme-1',
  programmeName: '新型コロナ',
  slotId: 'slot-1',
  venueId: 'venue-1',
  venueName: 'さくらの中央会場',
  vaccineId: 'vaccine-1',
  vaccineName: 'ファイザー社',
  startsAt: '2026-12-08T10:00:00',
  endsAt: '2026-12-08T10:30:00',
  dose: 1,
  status: 'RESERVED',
  version: 1,
  changeable: true,
  cancellable: true,
  against: [],
  ...part,
});
