import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Waiver } from '@/api/problem';
import type { PersonSlot, ReservationView } from '@/api/types';
import { useAttemptKey } from '@/people/attempt-key';

type Booking = {
  chosen: PersonSlot;
  voucherId: string;
  /** The booking to change instead of making a new one. */
  changeId?: string;
  overrides: readonly Waiver[];
  reason?: string;
  /** Asked and answered: later bookings that no longer fit are cancelled. */
  alsoLaterDoses?: boolean;
};

/** Books or changes. A second press of the same attempt gives the same booking; a refusal renews what is free. */
export function useBook(onBooked: (reservations: ReservationView[], booking: Booking) => void) {
  const queries = useQueryClient();
  const key = useAttemptKey();
  const renew = () => queries.invalidateQueries({ queryKey: ['residents'] });
  return useMutation({
    mutationFn: async (booking: Booking) => {
      const { chosen, voucherId, changeId, overrides, reason, alsoLaterDoses } = booking;
      const waived = overrides.length > 0 ? { overrides, reason } : {};
      const idempotencyKey = key.of(booking);
      if (changeId) {
        const body = { slotId: chosen.slot.id, alsoLaterDoses, ...waived };
        const path = `/api/admin/reservations/${changeId}/change`;
        return [await api.post<ReservationView>(path, body, { idempotencyKey })];
      }
      const body = { voucherId, slotId: chosen.slot.id, dose: chosen.dose, ...waived };
      const path = '/api/admin/reservations';
      return (await api.post<{ reservations: ReservationView[] }>(path, body, { idempotencyKey }))
        .reservations;
    },
    onSuccess: (reservations, booking) => {
      key.forget();
      onBooked(reservations, booking);
      void renew();
      void queries.invalidateQueries({ queryKey: ['slots'] });
    },
    onError: () => void renew(),
  });
}
