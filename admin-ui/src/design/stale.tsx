import { useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { Problem } from '@/api/problem';
import { formWords } from '@/words/form';
import { Banner } from './banner';
import { ProblemBanner } from './problem-banner';

type Version<T> = { values: T; version: number };

/** A field that somebody else changed meanwhile; `mine` when it was also typed into here and that was kept. */
export type StaleChange = { field: string; now: unknown; typed: unknown; mine: boolean };

/** What others changed since the form was opened: taken over where nothing was typed, else what was typed stays. */
export function settle<T extends FieldValues>(before: T, typed: T, now: T): StaleChange[] {
  return Object.keys(now)
    .filter((field) => !same(before[field], now[field]) && !same(typed[field], now[field]))
    .map((field) => ({
      field,
      now: now[field],
      typed: typed[field],
      mine: !same(before[field], typed[field]),
    }));
}

/**
 * Saves with the version that was read. When it is stale, the form gets the new version, keeps everything typed
 * here, and `changes` says what others changed; saving again then overwrites knowingly.
 */
export function useVersionedSave<T extends FieldValues, R>(
  form: UseFormReturn<T, unknown, R>,
  start: Version<T>,
  readAgain: () => Promise<Version<T>>,
) {
  const [base, setBase] = useState(start);
  const [changes, setChanges] = useState<StaleChange[] | 'saved'>();
  /** undefined when it was stale and nothing was saved. */
  async function save<A>(send: (version: number) => Promise<A>): Promise<A | undefined> {
    try {
      const answer = await send(base.version);
      setChanges(undefined);
      return answer;
    } catch (error) {
      if (!isStale(error)) throw error;
      const now = await readAgain();
      const typed = form.getValues();
      const found = settle(base.values, typed, now.values);
      const taken = new Set(found.filter((change) => !change.mine).map((change) => change.field));
      form.reset(now.values);
      for (const field of Object.keys(typed) as Path<T>[])
        if (!taken.has(field))
          form.setValue(field, typed[field] as PathValue<T, Path<T>>, { shouldDirty: true });
      setBase(now);
      // An answer was lost, or somebody else saved the same.
      const already = Object.keys(now.values).every((field) => same(typed[field], now.values[field]));
      setChanges(already ? 'saved' : found);
      return undefined;
    }
  }
  return { save, changes };
}

/** What was refused, where the page reads the thing again by itself: a press more does it on what is shown now. */
export function ReloadedBanner({ error }: { error: unknown }) {
  if (!isStale(error)) return <ProblemBanner error={error} />;
  return (
    <Banner tone="warn" live>
      {formWords.reloaded}
    </Banner>
  );
}

function isStale(error: unknown): boolean {
  return error instanceof Problem && error.code === 'stale-version';
}

/** Says that something was saved since, and what became of each field; `say` puts a field's value into words. */
export function StaleBanner({
  changes,
  labels,
  say = (_, value) => String(value ?? ''),
}: {
  changes: StaleChange[] | 'saved' | undefined;
  labels: Record<string, string>;
  say?: (field: string, value: unknown) => string;
}) {
  if (!changes) return null;
  if (changes === 'saved')
    return (
      <Banner tone="ok" live>
        {formWords.alreadySo}
      </Banner>
    );
  return (
    <Banner tone="warn" live>
      <p className="font-bold">{formWords.stale}</p>
      <p>{formWords.staleKept}</p>
      {changes.length === 0 ? (
        <p>{formWords.staleNothing}</p>
      ) : (
        <ul className="list-disc pl-5">
          {changes.map(({ field, now, typed, mine }) => {
            const label = labels[field] ?? field;
            const said = say(field, now) || '―';
            return (
              <li key={field}>
                {mine
                  ? formWords.staleMine(label, said, say(field, typed) || '―')
                  : formWords.staleTaken(label, said)}
              </li>
            );
          })}
        </ul>
      )}
    </Banner>
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
}
