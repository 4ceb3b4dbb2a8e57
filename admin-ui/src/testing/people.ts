import type {
  HistoryItem,
  Next,
  PersonSlot,
  PersonSlotView,
  ReservationLine,
  ReservationView,
  Resident,
  ResidentVenue,
  Voucher,
} from '@/api/types';

/** Residents and what belongs to them, as a test wants them. */
export function aVoucher(but: Partial<Voucher> = {}): Voucher {
  return {
    id: 'v1',
    personId: 'p1',
    municipalityCode: '999997',
    number: '4100127305',
    birthDate: '1951-10-12',
    birthDateKind: 'REAL',
    siteAllowed: true,
    origin: 'REGISTERED',
    verification: 'VERIFIED',
    locked: false,
    registered: true,
    version: 0,
    ...but,
  };
}

export function aResident(but: Partial<Resident> = {}): Resident {
  return {
    personId: 'p1',
    vouchers: [aVoucher()],
    birthDate: '1951-10-12',
    birthDateKind: 'REAL',
    ageToday: 75,
    registered: true,
    familyNameKana: 'タムラ',
    givenNameKana: 'カズコ',
    familyName: '田村',
    givenName: '和子',
    phone: '08000001234',
    mailOptIn: false,
    protectedPerson: false,
    history: [],
    reservations: [],
    elsewhere: [],
    next: [aNext()],
    version: 0,
    ...but,
  };
}

export function aNext(but: Partial<Next> = {}): Next {
  return {
    programmeId: 'g1',
    programmeName: '帯状疱疹',
    dose: 1,
    vaccineIds: ['w1'],
    why: [],
    offeredUntil: '2027-01-31',
    ...but,
  };
}

export function aResidentVenue(but: Partial<ResidentVenue> = {}): ResidentVenue {
  return {
    id: 'n1',
    number: '0101',
    name: 'さくらの中央会場',
    kind: 'MASS',
    address: 'まちやく市中央1-2-3',
    vaccineIds: ['w1'],
    firstFree: { date: '2026-12-08', level: 'MANY' },
    published: true,
    ...but,
  };
}

export function aSlot(but: Partial<PersonSlotView> = {}): PersonSlotView {
  return {
    id: 's1',
    venueId: 'n1',
    venueName: 'さくらの中央会場',
    name: '午前A',
    programmeId: 'g1',
    vaccineId: 'w1',
    startsAt: '2026-12-08T10:00:00',
    endsAt: '2026-12-08T10:30:00',
    capacity: 24,
    reserved: 16,
    remaining: 8,
    published: true,
    sameDay: false,
    doseFrom: 1,
    doseTo: 2,
    ...but,
  };
}

export function aPersonSlot(but: Partial<PersonSlot> = {}): PersonSlot {
  return { slot: aSlot(), dose: 1, level: 'MANY', refusals: [], ...but };
}

export function aReservation(but: Partial<ReservationView> = {}): ReservationView {
  return {
    id: 'r1',
    checkInCode: 'R7K3M9QA',
    voucherId: 'v1',
    personId: 'p1',
    programmeId: 'g1',
    programmeName: '帯状疱疹',
    slotId: 's1',
    venueId: 'n1',
    venueName: 'さくらの中央会場',
    venueAddress: 'まちやく市中央1-2-3',
    vaccineId: 'w1',
    vaccineName: '帯状疱疹(組換え)',
    startsAt: '2026-12-08T10:00:00',
    endsAt: '2026-12-08T10:30:00',
    sameDay: false,
    dose: 1,
    status: 'RESERVED',
    statusSince: '2026-11-24T01:12:00Z',
    channel: 'OPERATOR',
    overrides: [],
    reservedAt: '2026-11-24T01:12:00Z',
    version: 0,
    changeable: true,
    cancellable: true,
    against: [],
    ...but,
  };
}

export function aLine(but: Partial<ReservationLine> = {}): ReservationLine {
  return {
    reservationId: 'r1',
    slotId: 's1',
    checkInCode: 'R7K3M9QA',
    municipalityCode: '999997',
    voucherNumber: '4100127305',
    provisional: false,
    personId: 'p1',
    familyNameKana: 'タムラ',
    givenNameKana: 'カズコ',
    birthDateKind: 'REAL',
    dose: 1,
    status: 'RESERVED',
    channel: 'WEB',
    overrides: [],
    version: 0,
    against: [],
    ...but,
  };
}

export function aRecord(but: Partial<HistoryItem> = {}): HistoryItem {
  return {
    id: 'h1',
    programmeId: 'g1',
    programmeName: '帯状疱疹',
    dose: 1,
    date: '2026-10-14',
    vaccineId: 'w1',
    vaccineName: '帯状疱疹(組換え)',
    source: 'RESERVATION',
    ...but,
  };
}
