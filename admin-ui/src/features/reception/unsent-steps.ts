import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { currentAccess } from '@/api/access';
import { api, newIdempotencyKey } from '@/api/client';
import { Problem } from '@/api/problem';
import type { ReservationView } from '@/api/types';
import { forgetToasts } from '@/design/toast';
import { onSignOut } from '@/session/sign-out';
import { heard, mayComeLater } from './connection';
import { store, storedFor, unstore, unstoreAll, type Letter } from './unsent-store';

export type Step = Omit<Letter, 'id' | 'waits'>;
export type Refused = { letter: Letter; error: unknown };

/** What became of a letter: the booking after it, the refusal, or neither while it has to wait. */
export type Outcome = { letter: Letter; after?: ReservationView; error?: unknown };

/**
 * Every step of a booking goes through here, above all pages. Without an answer it waits, is sent again with the same
 * idempotency key, and outlives a reload; what the server refuses is kept until somebody has read it. `done`: the last
 * step this device made of a booking.
 */
export type UnsentSteps = {
  letters: readonly Letter[];
  refused: readonly Refused[];
  done: Readonly<Record<string, ReservationView>>;
};

const nothing: UnsentSteps = { letters: [], refused: [], done: {} };
const patience = 20_000;
const pause = 10_000;

let box = nothing;
let holder: string | undefined;
let resending = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const underway = new Set<string>();
const listeners = new Set<() => void>();
const readers = new Set<(outcome: Outcome) => void>();

function change(next: Partial<UnsentSteps>) {
  box = { ...box, ...next };
  listeners.forEach((listener) => listener());
}

/** The account's steps are looked after from here until the returned function is called. */
export function attend(tenantAndAccount: string): () => void {
  holder = tenantAndAccount;
  change({ ...nothing, letters: storedFor(tenantAndAccount) });
  const again = () => void resend();
  window.addEventListener('online', again);
  const leave = onSignOut(() => unstoreAll(tenantAndAccount));
  again();
  return () => {
    window.removeEventListener('online', again);
    leave();
    clearTimeout(timer);
    holder = undefined;
    change(nothing);
  };
}

/** Takes a step; one at a time for each booking. False when the server refused it, or another step is on its way. */
export async function take(step: Step): Promise<boolean> {
  if (!holder || letterOf(box, step.reservationId)) return false;
  const letter: Letter = { ...step, id: newIdempotencyKey(), waits: false };
  store(holder, letter);
  forgetRefused(step.reservationId);
  forgetToasts(step.reservationId);
  change({ letters: [...box.letters, letter] });
  return (await deliver(letter, holder)).error === undefined;
}

/** Sends what waits, in its order, until there is no answer. */
export async function resend() {
  if (resending) return;
  resending = true;
  clearTimeout(timer);
  const owner = holder;
  const waiting = box.letters.filter((letter) => letter.waits && !underway.has(letter.id));
  for (const letter of waiting) {
    // Never one account's step in another one's name.
    if (!owner || owner !== holder || currentAccess().state !== 'in') break;
    const { after, error } = await deliver(letter, owner);
    if (!after && !error) break;
  }
  resending = false;
  if (holder && holder !== owner) void resend();
}

async function deliver(letter: Letter, owner: string): Promise<Outcome> {
  underway.add(letter.id);
  const outcome = await heard(send(letter)).then(
    (after): Outcome => ({ letter, after }),
    (error: unknown): Outcome => (mayComeLater(error) ? { letter } : { letter, error }),
  );
  underway.delete(letter.id);
  const { after, error } = outcome;
  if (after || error) unstore(owner, letter.id);
  if (owner !== holder) return outcome;
  const others = box.letters.filter((each) => each.id !== letter.id);
  if (after) change({ letters: others, done: { ...box.done, [after.id]: after } });
  else if (error) change({ letters: others, refused: [...box.refused, { letter, error }] });
  else waitOn(letter);
  readers.forEach((reader) => reader(outcome));
  return outcome;
}

function waitOn(letter: Letter) {
  change({ letters: box.letters.map((each) => (each.id === letter.id ? { ...each, waits: true } : each)) });
  clearTimeout(timer);
  timer = setTimeout(() => void resend(), pause);
}

/** A connection that hangs is none. */
async function send({ id, reservationId, act, body }: Letter): Promise<ReservationView> {
  const limit = new AbortController();
  const giveUp = setTimeout(() => limit.abort(), patience);
  const path = `/api/admin/reservations/${reservationId}/${act}`;
  try {
    return await api.post<ReservationView>(path, body, { idempotencyKey: id, signal: limit.signal });
  } catch (error) {
    throw limit.signal.aborted ? new Problem('unreachable', 0) : error;
  } finally {
    clearTimeout(giveUp);
  }
}

export function letterOf(unsent: UnsentSteps, reservationId: string | undefined): Letter | undefined {
  return unsent.letters.find((letter) => letter.reservationId === reservationId);
}

export function refusalOf(unsent: UnsentSteps, reservationId: string | undefined): Refused | undefined {
  return unsent.refused.find(({ letter }) => letter.reservationId === reservationId);
}

/** Somebody has read what was refused. */
export function forgetRefused(reservationId: string) {
  change({ refused: box.refused.filter(({ letter }) => letter.reservationId !== reservationId) });
}

export function useUnsent(): UnsentSteps {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => box,
  );
}

/** Hears what becomes of every letter while the component is there. */
export function useOutcomes(onOutcome: (outcome: Outcome) => void) {
  const hear = useEffectEvent(onOutcome);
  useEffect(() => {
    const reader = (outcome: Outcome) => hear(outcome);
    readers.add(reader);
    return () => {
      readers.delete(reader);
    };
  }, []);
}
