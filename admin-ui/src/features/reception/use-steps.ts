import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey } from '@/api/client';
import type { ReservationView } from '@/api/types';
import { forgetToasts } from '@/design/toast';
import { isUnreachable, type Outbox } from './use-outbox';

type Step = {
  reservation: Pick<ReservationView, 'id'> & Partial<ReservationView>;
  act: 'check-in' | 'result' | 'undo';
  body: object;
  /** What waits, in words, if the connection is lost. */
  words: string;
  /** What the booking becomes; shown at once when it has to wait. */
  becomes: ReservationView['status'];
};

/** The booking after the step, as far as it is known. */
export type After = Pick<ReservationView, 'id' | 'status'> & Partial<ReservationView>;

/** The steps of a booking at the desk. Without a connection check-in and result wait in the outbox. */
export function useSteps(outbox: Outbox, onDone: (after: After, step: Step) => void) {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: ['reception'] });
  return useMutation({
    networkMode: 'always',
    onMutate: (step) => forgetToasts(step.reservation.id),
    mutationFn: async (step: Step): Promise<After> => {
      const idempotencyKey = newIdempotencyKey();
      const path = `/api/admin/reservations/${step.reservation.id}/${step.act}`;
      const send = () => api.post<ReservationView>(path, step.body, { idempotencyKey });
      try {
        return await send();
      } catch (error) {
        if (!isUnreachable(error) || step.act === 'undo') throw error;
        outbox.put({
          id: idempotencyKey,
          reservationId: step.reservation.id,
          words: step.words,
          send: () => send().then(renew),
        });
        return { ...step.reservation, status: step.becomes };
      }
    },
    onSuccess: (after, step) => {
      onDone(after, step);
      void renew();
      void queries.invalidateQueries({ queryKey: ['residents'] });
    },
  });
}

export type Steps = ReturnType<typeof useSteps>;

const tenMinutes = 10 * 60_000;

/** A step of the last ten minutes is taken back without a reason. */
export function mayUndo(statusSince: string | undefined, now = Date.now()): boolean {
  return statusSince !== undefined && Date.parse(statusSince) + tenMinutes > now;
}
