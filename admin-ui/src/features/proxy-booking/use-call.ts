import { useEffect, useRef, useState } from 'react';
import { isUncertain } from '@/api/problem';
import type { ReservationView } from '@/api/types';
import { toast, toastProblem } from '@/design/toast';
import { bookingWords } from '@/words/proxy-booking';
import { countCall } from './call-clock';
import { useBook, type Booking } from './use-book';

export type Booked = { name: string; changed: boolean; reservations: ReservationView[] };

/** What became of a booking whose call is over. */
export type Late = { id: number } & (Booked | { name: string; error: Error });

/**
 * One call after another. Each booking carries the turn it was made in: an answer that comes in a later turn is told
 * apart, and touches nothing of the call that runs now.
 */
export function useCall(onEnd: (booked: boolean) => void) {
  const [call, setCall] = useState(0);
  const [startedAt, setStartedAt] = useState<number>();
  const [done, setDone] = useState<Booked>();
  const [late, setLate] = useState<readonly Late[]>([]);
  const turn = useRef(0);
  const away = useAway();

  const book = useBook({
    onBooked: (reservations, { of, changing }) => {
      const told = { name: of.name, changed: changing !== undefined, reservations };
      countCall(of.startedAt);
      if (away.current) return toast(bookingWords.lateDone(of.name, codesOf(reservations)));
      if (of.turn !== turn.current) return add(told);
      setDone(told);
      end(true);
    },
    onRefused: (error, { of }) => {
      if (away.current) toastLate(error, of.name);
      else if (of.turn !== turn.current) add({ name: of.name, error });
    },
  });
  function add(told: Booked | { name: string; error: Error }) {
    setLate((before) => [...before, { id: (before.at(-1)?.id ?? 0) + 1, ...told }]);
  }
  function end(booked = false) {
    turn.current++;
    setCall((before) => before + 1);
    setStartedAt(undefined);
    onEnd(booked);
  }
  /** Something is typed at the top of the form: whoever was open is not meant any more. */
  function begin() {
    turn.current++;
    book.reset();
    setStartedAt((before) => before ?? Date.now());
    setDone(undefined);
  }
  return {
    call,
    startedAt,
    done,
    late,
    dropLate: (id: number) => setLate((before) => before.filter((one) => one.id !== id)),
    begin,
    end,
    forget: book.reset,
    error: book.error,
    busy: book.isPending,
    book: (name: string, booking: Omit<Booking, 'of'>) =>
      book.mutate({ ...booking, of: { turn: turn.current, name, startedAt } }),
  };
}

function toastLate(error: Error, name: string) {
  if (isUncertain(error)) toastProblem(bookingWords.lateUnsure(name));
  else toastProblem(error, bookingWords.lateRefused(name));
}

function codesOf(reservations: readonly ReservationView[]): string {
  return reservations.map((one) => one.checkInCode).join('、');
}

/** Has the page been left? Then a late answer is a toast. */
function useAway() {
  const away = useRef(false);
  useEffect(() => {
    away.current = false;
    return () => {
      away.current = true;
    };
  }, []);
  return away;
}
