import type { ReservationLine, SlotView, Vaccine, Venue } from '@/api/types';

/** Small makers: a test says only what it is about. */
export function aVenue(but: Partial<Venue> = {}): Venue {
  return {
    id: 'v1',
    number: '101',
    name: 'さくらの中央会場',
    kind: 'MASS',
    address: 'まちやく市中央1-2-3',
    phone: '03-0000-0001',
    vaccineIds: ['w1'],
    published: true,
    version: 0,
    ...but,
  };
}

export function aVaccine(but: Partial<Vaccine> = {}): Vaccine {
  return {
    id: 'w1',
    programmeId: 'p1',
    name: '帯状疱疹(組換え)',
    maker: '架空製薬',
    doses: 2,
    lastDose: 2,
    active: true,
    child: false,
    ...but,
  };
}

export function aSlot(but: Partial<SlotView> = {}): SlotView {
  return {
    id: 's1',
    venueId: 'v1',
    venueName: 'さくらの中央会場',
    name: '午前A',
    programmeId: 'p1',
    vaccineId: 'w1',
    vaccineName: '帯状疱疹(組換え)',
    startsAt: '2026-12-01T09:30:00',
    endsAt: '2026-12-01T10:00:00',
    capacity: 24,
    reserved: 0,
    overbooked: 0,
    remaining: 24,
    level: 'MANY',
    published: false,
    sameDay: false,
    doseFrom: 1,
    doseTo: 2,
    vaccineWithdrawn: false,
    version: 0,
    ...but,
  };
}

export function aBooking(but: Partial<ReservationLine> = {}): ReservationLine {
  return {
    reservationId: `r-${but.voucherNumber ?? 1}`,
    slotId: 's1',
    checkInCode: 'R7K3M9QA',
    municipalityCode: '999997',
    voucherNumber: '4100127301',
    provisional: false,
    birthDateKind: 'REAL',
    personId: 'p1',
    dose: 1,
    status: 'RESERVED',
    channel: 'WEB',
    overrides: [],
    version: 0,
    against: [],
    ...but,
  };
}

export function aPage<T>(items: T[]) {
  return { items, page: 0, size: 50, total: items.length };
}
