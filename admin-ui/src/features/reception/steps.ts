import type { ReservationStatus, ReservationView } from '@/api/types';
import { lastRead } from './last-read';
import type { Step } from './unsent-steps';

/** A step taken on the card: it goes with what was read last, so that the server refuses it for anybody else. */
export function onCard(step: Step): Step {
  return readAs(step, lastRead());
}

/** A step taken on a row of the list or on a message: on the booking of that code. */
export function readAs(step: Step, scanned: string | undefined): Step {
  return { ...step, body: { ...step.body, scanned } };
}

type Booking = Pick<ReservationView, 'id' | 'version' | 'status'>;

export function checkIn({ id, version }: Booking, name: string): Step {
  return { reservationId: id, act: 'check-in', body: { version }, becomes: 'CHECKED_IN', name };
}

export function result(
  { id }: Booking,
  name: string,
  body: Step['body'] & { status: ReservationStatus },
): Step {
  return { reservationId: id, act: 'result', body, becomes: body.status, name };
}

/** One step back. */
export function undo({ id, version, status }: Booking, name: string, reason?: string): Step {
  return {
    reservationId: id,
    act: 'undo',
    body: { version, ...(reason && { reason }) },
    becomes: before(status),
    name,
  };
}

/** Where an undo leads. */
export function before(status: ReservationStatus): ReservationStatus {
  return status === 'VACCINATED' || status === 'SCREENED_ONLY' ? 'CHECKED_IN' : 'RESERVED';
}

const tenMinutes = 10 * 60_000;

/** A step of the last ten minutes is taken back without a reason. */
export function mayUndo(statusSince: string | undefined, now = Date.now()): boolean {
  return statusSince !== undefined && Date.parse(statusSince) + tenMinutes > now;
}
