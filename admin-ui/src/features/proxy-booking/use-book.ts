import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Waiver } from '@/api/problem';
import type { PersonSlot, ReservationView } from '@/api/types';
import { useAttemptKey } from '@/people/attempt-key';

/** Whose booking it is, so that an answer that comes late is told by its own name. */
type CallMark = { turn: number; name: string; startedAt?: number };

export type Booking = {
  of: CallMark;
  chosen: PersonSlot;
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

/** Books or changes. A second press of the same attempt gives the same booking; a refusal renews what is free. */
export function useBook({ onBooked, onRefused }: Answers) {
  const queries = useQueryClient();
  const key = useAttemptKey();
  const renew = () => queries.invalidateQueries({ queryKey: ['residents'] });
  return useMutation({
    mutationFn: async (booking: Booking) => {
      const sent = requestOf(booking);
      const answer = await api.post<ReservationView | { reservations: ReservationView[] }>(
        sent.path,
        sent.body,
        { idempotencyKey: key.of(sent) },
      );
      return 'reservations' in answer ? answer.reservations : [answer];
    },
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
