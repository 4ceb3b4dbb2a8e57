import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Waiver } from '@/api/problem';
import type { PersonSlot, Resident, ReservationView } from '@/api/types';
import { useAttemptKey, type AttemptKey } from '@/people/attempt-key';
import { withLookUp } from '@/people/look-up';

/** Whose booking it is, so that an answer that comes late is told by its own name. */
type CallMark = { turn: number; name: string; startedAt?: number };

export type Booking = {
  of: CallMark;
  chosen: PersonSlot;
  personId: string;
  voucherId: string;
  /** The booking to change instead of making a new one, as it was shown. */
  changing?: Pick<ReservationView, 'id' | 'version'>;
  overrides: readonly Waiver[];
  reason?: string;
  /** Asked and answered: later bookings that no longer fit are cancelled. */
  alsoLaterDoses?: boolean;
};

type Answers = {
  onBooked: (reservations: ReservationView[], booking: Booking) => void;
  onRefused: (error: Error, booking: Booking) => void;
};

/**
 * Books or changes. A second press of the same attempt gives the same booking; where the answer is lost it is looked up;
 * a refusal renews what is free.
 */
export function useBook({ onBooked, onRefused }: Answers) {
  const queries = useQueryClient();
  const key = useAttemptKey();
  const renew = () => queries.invalidateQueries({ queryKey: ['residents'] });
  return useMutation({
    mutationFn: (booking: Booking) =>
      withLookUp(
        queries,
        booking.personId,
        () => send(requestOf(booking), key),
        (now) => doneIn(now, booking),
      ),
    onSuccess: (reservations, booking) => {
      key.forget(requestOf(booking));
      onBooked(reservations, booking);
      void renew();
      void queries.invalidateQueries({ queryKey: ['slots'] });
    },
    onError: (error, booking) => {
      onRefused(error, booking);
      void renew();
    },
  });
}

async function send(sent: ReturnType<typeof requestOf>, key: AttemptKey): Promise<ReservationView[]> {
  const idempotencyKey = key.of(sent);
  const answer = await api.post<ReservationView | { reservations: ReservationView[] }>(sent.path, sent.body, {
    idempotencyKey,
  });
  return 'reservations' in answer ? answer.reservations : [answer];
}

/** The bookings as they would be if this one had been done; a set with both halves. */
function doneIn({ reservations }: Resident, { chosen, changing }: Booking): ReservationView[] | undefined {
  const live = reservations.filter((one) => one.status === 'RESERVED' || one.status === 'CHECKED_IN');
  const done = live.find(
    (one) => one.slotId === chosen.slot.id && (changing ? one.id === changing.id : one.dose === chosen.dose),
  );
  if (!done) return undefined;
  const set = live.filter((one) => one.setId !== undefined && one.setId === done.setId);
  return set.length > 0 ? set.sort((one, other) => one.dose - other.dose) : [done];
}

function requestOf({ chosen, voucherId, changing, overrides, reason, alsoLaterDoses }: Booking) {
  const waived = overrides.length > 0 ? { overrides, reason } : {};
  if (changing)
    return {
      path: `/api/admin/reservations/${changing.id}/change`,
      body: { slotId: chosen.slot.id, version: changing.version, alsoLaterDoses, ...waived },
    };
  return {
    path: '/api/admin/reservations',
    body: { voucherId, slotId: chosen.slot.id, dose: chosen.dose, alsoLaterDoses, ...waived },
  };
}
