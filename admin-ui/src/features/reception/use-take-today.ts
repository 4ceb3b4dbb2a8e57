import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { ReservationView } from '@/api/types';
import { sentencesOf } from '@/design/problem-banner';
import { toast, toastProblem } from '@/design/toast';
import { useAttemptKey } from '@/people/attempt-key';
import { losesLaterDoses } from '@/people/later-doses';
import { useStillHere } from '@/people/still-here';
import { clock } from '@/words/dates';
import { receptionWords } from '@/words/reception';
import { heard } from './connection';
import { lastRead } from './last-read';

type Wish = { path: string; body: object };

/**
 * Books a walk-in or moves a booking to today, now or not at all: nothing is booked by itself when a connection comes
 * back. `loses`: what was wished would cancel later doses, and waits for a yes. An answer that comes when somebody else
 * is at the desk is told with the name, and opens nobody.
 */
export function useTakeToday(name: string, onBooked: (reservation: ReservationView) => void) {
  const queries = useQueryClient();
  const key = useAttemptKey();
  const stillHere = useStillHere();
  const take = useMutation({
    networkMode: 'always',
    mutationFn: async ({ path, body }: Wish) => {
      const idempotencyKey = key.of({ path, body });
      const call = api.post<ReservationView | { reservations: ReservationView[] }>(path, body, {
        idempotencyKey,
      });
      const answer = await heard(call);
      return 'reservations' in answer ? answer.reservations[0] : answer;
    },
    onSuccess: (reservation) => {
      key.forget();
      void queries.invalidateQueries({ queryKey: ['reception'] });
      void queries.invalidateQueries({ queryKey: ['residents'] });
      if (!reservation) return;
      toast(receptionWords.taken(name, clock(reservation.startsAt)), undefined, reservation.id);
      if (stillHere()) onBooked(reservation);
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: ['residents'] });
      if (!stillHere()) toastProblem(receptionWords.takingOf(name) + sentencesOf(error).join(' '));
    },
  });
  const loses = losesLaterDoses(take.error);
  const wish = take.variables;
  return {
    book: (path: string, body: object) => take.mutate({ path, body: { ...body, scanned: lastRead() } }),
    busy: take.isPending,
    error: loses ? undefined : take.error,
    loses: loses && wish !== undefined,
    agree: () => wish && take.mutate({ ...wish, body: { ...wish.body, alsoLaterDoses: true } }),
    refuse: take.reset,
  };
}

export type TakeToday = ReturnType<typeof useTakeToday>;
