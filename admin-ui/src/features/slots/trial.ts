import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SlotForm, SlotView } from '@/api/types';
import { trialQuery, type TrialAnswer } from './queries';

/** How many slots the API takes at once. */
export const mostSlots = 500;

/** Slots that were put aside in the dialog, to be registered with the others. */
export type Draft = { id: number; forms: SlotForm[] };

/** Slots that cannot be registered as they are, by `formKey`, each with why. */
export type Refusals = ReadonlyMap<string, string>;

export type Trial = {
  checking: boolean;
  error: unknown;
  /** Among those put aside and among those in the form. */
  inDrafts: Refusals;
  inForm: Refusals;
  /** First day → day of the second half, for sets. */
  seconds: [string, string][];
};

/** Asks the server, once typing rests, what registering would do: what it refuses and the second halves of sets. */
export function useTrial(drafts: readonly Draft[], current: readonly SlotForm[]): Trial {
  const piled = drafts.flatMap((draft) => draft.forms);
  const settled = useSettled(
    JSON.stringify({ draftCount: piled.length, slots: [...piled, ...current] }),
    400,
  );
  const { draftCount, slots } = JSON.parse(settled) as { draftCount: number; slots: SlotForm[] };
  const able = slots.length > 0 && slots.length <= mostSlots;
  const trial = useQuery(trialQuery(slots, draftCount, able));
  const answer = able ? trial.data : undefined;
  return {
    checking: able && trial.isFetching,
    error: able ? trial.error : null,
    inDrafts: refusalsOf(answer, (index, drafts) => index < drafts),
    inForm: refusalsOf(answer, (index, drafts) => index >= drafts),
    seconds: pairsOf(answer?.slots ?? []),
  };
}

function refusalsOf(
  answer: TrialAnswer | undefined,
  wanted: (index: number, draftCount: number) => boolean,
): Refusals {
  const found = answer?.clashes.filter(({ index }) => wanted(index, answer.draftCount)) ?? [];
  return new Map(
    found.flatMap(({ index, detail }) => {
      const form = answer?.asked[index];
      return form ? [[formKey(form), detail] as const] : [];
    }),
  );
}

/** Those that cannot be registered, with why. */
export function refusedAmong(
  forms: readonly SlotForm[],
  refusals: Refusals,
): { form: SlotForm; why: string }[] {
  return forms.flatMap((form) => {
    const why = refusals.get(formKey(form));
    return why === undefined ? [] : [{ form, why }];
  });
}

/** What makes a slot the same as another. */
function formKey(form: SlotForm): string {
  return [form.venueId, form.vaccineId, form.name, form.startsAt, form.endsAt].join(' ');
}

/** The days of both halves, each pair once, from halves that stand first, second, first, second. */
function pairsOf(slots: readonly Pick<SlotView, 'startsAt' | 'setHalf'>[]): [string, string][] {
  const firsts = slots.filter((slot) => slot.setHalf === 'FIRST');
  const seconds = slots.filter((slot) => slot.setHalf === 'SECOND');
  const pairs = new Map<string, [string, string]>();
  firsts.forEach((first, index) => {
    const second = seconds[index];
    if (!second) return;
    const days: [string, string] = [first.startsAt.slice(0, 10), second.startsAt.slice(0, 10)];
    pairs.set(days.join(), days);
  });
  return [...pairs.values()];
}

/** The value once it has not changed for a while. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
