import type { ReceptionDay, ReservationView, Resident, Scan } from '@/api/types';
import { rowOf } from './day';

export type Asked = { code: string; birthDate?: string; identitySeen?: boolean };

/** What the desk must know of a person and of a booking: as much as the day's list knows, too. */
export type DeskResident = Pick<
  Resident,
  | 'personId'
  | 'familyNameKana'
  | 'givenNameKana'
  | 'familyName'
  | 'givenName'
  | 'birthDate'
  | 'birthDateKind'
  | 'ageToday'
  | 'needs'
  | 'deceasedOn'
>;
export type DeskBooking = Pick<
  ReservationView,
  'id' | 'checkInCode' | 'personId' | 'vaccineId' | 'startsAt' | 'endsAt' | 'dose' | 'status' | 'version'
> &
  Partial<Pick<ReservationView, 'vaccineName' | 'statusSince'>>;

type FromScan = Scan & { from: 'scan' };
type FromList = Pick<Scan, 'others' | 'elsewhere' | 'against'> & {
  from: 'list';
  outcome: 'BOOKED_HERE' | 'MUST_NOT';
  resident: DeskResident;
  reservation: DeskBooking;
};

/** Who is at the desk: the answer to a scan or, without a connection, the row of the day's list. */
export type Opened = (FromScan | FromList) & {
  asked: Asked;
  /** How often the connection had been lost when this was read. */
  losses: number;
};

/** The person of a code as far as the list knows; two people with the same number are not guessed at. */
export function fromList(
  day: ReceptionDay | undefined,
  asked: Asked,
): Omit<Opened & FromList, 'losses'> | undefined {
  const { code } = asked;
  const row = rowOf(day, (line) =>
    [line.checkInCode, line.voucherNumber, line.municipalityCode + line.voucherNumber].includes(code),
  );
  if (!row) return undefined;
  const { line, slot } = row;
  const another = rowOf(day, (each) => each.voucherNumber === code && each.personId !== line.personId);
  if (another) return undefined;
  const { reservationId: id, checkInCode, personId, dose, status, version } = line;
  return {
    from: 'list',
    outcome: line.against.length > 0 ? 'MUST_NOT' : 'BOOKED_HERE',
    others: [],
    elsewhere: [],
    against: line.against,
    asked,
    resident: line,
    reservation: {
      id,
      checkInCode,
      personId,
      dose,
      status,
      version,
      vaccineId: slot.vaccineId,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
    },
  };
}

/** The opened booking after a step. */
export function afterStep(opened: Opened | undefined, after: ReservationView): Opened | undefined {
  if (!opened?.reservation || opened.reservation.id !== after.id) return opened;
  return opened.from === 'list'
    ? { ...opened, reservation: { ...opened.reservation, ...after } }
    : { ...opened, reservation: after };
}
